import { ALGORITHM } from './classifiers/algorithms'
import { DIRECTIONS, MOST_FEATURES } from './directions/survey'
import type { Settings, Strategy } from './settings'

/** What decides how much memory a training takes. All of it is known once the corpus is built. */
export type TrainingCounts = {
  readonly texts: number
  /** Texts without a tag that are read, too. */
  readonly untagged: number
  /** Different n-grams of each text, added up: the length of `corpus.ngrams`. */
  readonly entries: number
  /** Different n-grams of all texts: the length of `corpus.nodes.parents`. */
  readonly ngrams: number
  readonly tags: number
  readonly maxFeatures: number
  readonly algorithm: Settings['algorithm']
  readonly strategy: Strategy
  /** Folds that are trained, the final model not counted. */
  readonly folds: number
  readonly threads: number
}

const MEBIBYTE = 2 ** 20

/** Program, compiled code and young objects, measured on trainings of a few texts: of the process, of a thread. */
const PROCESS_BYTES = 60 * MEBIBYTE
const THREAD_BYTES = 25 * MEBIBYTE

/** Arrays that nobody needs any more wait for the garbage collector: as much again, in the measured trainings. */
const GARBAGE = 2

/**
 * The most memory that a training holds at one time, in bytes: the larger of reading the texts and of
 * training on them. From the sizes of the arrays; lists that grow by doubling are three quarters full on
 * average. It leaves out the texts themselves, which the caller may hold or not.
 */
export function estimateTrainingBytes(counts: TrainingCounts): number {
  const isSurveyed = counts.untagged > 0
  const corpus = corpusBytes(counts)
  const reading = corpus + GARBAGE * readingBytes(counts)
  const trainings = Math.min(counts.threads, counts.folds + 1)
  const fits = trainings * (THREAD_BYTES + GARBAGE * fitBytes(counts))
  const surveying = corpus + (isSurveyed ? THREAD_BYTES + GARBAGE * surveyBytes(counts) : 0)
  const known = isSurveyed ? surveyBytes(counts) : contingencyBytes(counts)
  const training = corpus + known + fits + answerBytes(counts)
  return Math.round(PROCESS_BYTES + Math.max(reading, surveying, training))
}

/** Rows of n-grams and counts, and the tree: shared by all threads. */
function corpusBytes({ texts, untagged, entries, ngrams }: TrainingCounts): number {
  return 4 * (texts + untagged) + 6 * entries + 8 * ngrams
}

/** Shared, too; as if every n-gram of a text came with a tag of its own. */
function contingencyBytes({ entries, ngrams }: TrainingCounts): number {
  return 8 * entries + 8 * ngrams
}

/** The texts as rows, what each has of each direction, and the directions: as they are worked out and as they are kept. */
function surveyBytes({ texts, untagged, entries, ngrams, maxFeatures }: TrainingCounts): number {
  const features = Math.min(ngrams, maxFeatures, MOST_FEATURES)
  const all = texts + untagged
  return 8 * entries + 12 * ngrams + DIRECTIONS * (8 * all + 12 * features)
}

/** The growing lists that a corpus is read into, and the tree's table, before they are copied. */
function readingBytes({ entries, ngrams }: TrainingCounts): number {
  const slack = 4 / 3
  return slack * (8 * entries + 12 * ngrams) + 12 * ngrams
}

/** One fold or the final model: counts and scores, then rows of features, then the solver. */
function fitBytes({
  texts,
  entries,
  ngrams,
  tags,
  maxFeatures,
  algorithm,
}: TrainingCounts): number {
  const features = Math.min(ngrams, maxFeatures)
  const selecting = 4 * entries + 24 * ngrams
  const table = 4 * features * tags
  const rows = 4 * ngrams + 8 * entries
  const solving = ALGORITHM[algorithm].bytes({ texts, entries, features, tags })
  return Math.max(selecting, rows + table + solving)
}

/** Margins of the folds and pooled, what calibration makes of them, and the answers; the final weights twice. */
function answerBytes({ texts, tags, ngrams, maxFeatures, strategy }: TrainingCounts): number {
  const perText = strategy === 'multi' ? 60 : 40
  return texts * (8 * tags + perText) + 8 * Math.min(ngrams, maxFeatures) * tags
}

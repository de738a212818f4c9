import type { Corpus } from '@/lib/engine/features/corpus'
import {
  countFeatures,
  type FeatureRows,
  featuresByNgram,
} from '@/lib/engine/features/feature-rows'
import { byFrequency } from '@/lib/engine/features/select'
import { inverseDocumentFrequencies, weighByTfIdf } from '@/lib/engine/features/tf-idf'
import { belowCharacters } from '@/lib/engine/features/vocabulary'
import { leadingDirections, project } from './leading-directions'

/**
 * What all texts of a corpus say, tagged or not: which n-grams there are, how telling each is, and which come together. It
 * is the same for all folds, for it knows no tags.
 */
export type Survey = {
  /** Feature f is the n-gram `ngrams[f]` of the corpus; ascending. */
  readonly ngrams: Int32Array
  /** The weight of each feature: its inverse document frequency. */
  readonly weights: Float32Array
  /** V, features × size: what adds to each direction of a text whose vector x is Vᵀx. */
  readonly directions: Float32Array
  readonly size: number
}

/** More gain nothing up to 500 tagged texts (bench/README.md, "Few tags"). */
export const DIRECTIONS = 100

/** More n-grams gain nothing, and each has a weight for every tag in the model. */
export const MOST_FEATURES = 30_000

/** An n-gram of a single text comes together with nothing that is known of other texts. */
const LEAST_TEXTS = 2

/** Mean length of Vᵀx, beside the length 1 of x: 1 to 2 are as good, 3 follows the directions too far. */
const LENGTH = 1.5

/**
 * The most frequent n-grams of all texts, those of the whitelist first, TF-IDF with the characters brought to the length
 * that words have on average, and the directions of that. The same corpus gives the same bytes.
 */
export function surveyTexts(corpus: Corpus, maxFeatures: number): Survey {
  const texts = Int32Array.from({ length: corpus.starts.length - 1 }, (_, text) => text)
  const frequencies = countTexts(corpus)
  const ngrams = pickNgrams(corpus, frequencies, Math.min(maxFeatures, MOST_FEATURES))
  const featureOf = featuresByNgram(ngrams, frequencies.length)
  const rows = countFeatures(corpus, texts, featureOf)
  const idf = inverseDocumentFrequencies(
    ngrams.map((ngram) => frequencies[ngram]!),
    texts.length,
  )
  const weights = levelCharacters(corpus, rows, ngrams, idf)
  weighByTfIdf(rows, weights)
  const size = Math.min(DIRECTIONS, texts.length, ngrams.length)
  const directions = leadingDirections(rows, ngrams.length, size)
  const length = meanLength(rows, directions, size)
  const scale = length === 0 ? 0 : LENGTH / length
  return {
    ngrams,
    weights,
    directions: shared(directions, scale),
    size,
  }
}

/** In how many texts each n-gram is. */
function countTexts({ ngrams, nodes }: Corpus): Int32Array {
  const frequencies = new Int32Array(nodes.parents.length)
  for (let p = 0; p < ngrams.length; p++) frequencies[ngrams[p]!]!++
  return frequencies
}

function pickNgrams({ whitelist }: Corpus, frequencies: Int32Array, most: number): Int32Array {
  const listed = whitelist.filter((ngram) => frequencies[ngram]! > 0)
  const isListed = new Set(listed)
  const others = new Int32Array(frequencies.length)
  let count = 0
  for (let ngram = 0; ngram < frequencies.length; ngram++) {
    if (frequencies[ngram]! >= LEAST_TEXTS && !isListed.has(ngram)) others[count++] = ngram
  }
  const room = Math.max(0, most - listed.length)
  const chosen = byFrequency(others.subarray(0, count), frequencies).subarray(0, room)
  return Int32Array.from([...listed, ...chosen]).sort()
}

/**
 * Weights under which n-grams of characters are as long, over all texts on average, as those of words; a text has many more
 * of them, and they would drown its words.
 */
function levelCharacters(
  { nodes }: Corpus,
  { starts, features, values }: FeatureRows,
  ngrams: Int32Array,
  idf: Float32Array,
): Float32Array {
  const isOfCharacters = belowCharacters(nodes.parents)
  let words = 0
  let characters = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    let wordSquares = 0
    let characterSquares = 0
    for (let p = starts[text]!; p < starts[text + 1]!; p++) {
      const value = (1 + Math.log(values[p]!)) * idf[features[p]!]!
      if (isOfCharacters[ngrams[features[p]!]!] === 1) characterSquares += value * value
      else wordSquares += value * value
    }
    words += Math.sqrt(wordSquares)
    characters += Math.sqrt(characterSquares)
  }
  if (words === 0 || characters === 0) return idf
  const share = words / characters
  return idf.map((weight, f) => (isOfCharacters[ngrams[f]!] === 1 ? weight * share : weight))
}

function meanLength(rows: FeatureRows, directions: Float64Array, size: number): number {
  const texts = rows.starts.length - 1
  const projected = new Float64Array(texts * size)
  project(rows, directions, projected, size)
  let sum = 0
  for (let text = 0; text < texts; text++) {
    let squares = 0
    for (let j = text * size; j < (text + 1) * size; j++) squares += projected[j]! * projected[j]!
    sum += Math.sqrt(squares)
  }
  return texts === 0 ? 0 : sum / texts
}

/** A copy in shared memory, times `scale`: sent to a worker, it is not copied again. */
function shared(numbers: Float64Array, scale: number): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(4 * numbers.length))
  for (let i = 0; i < numbers.length; i++) copy[i] = numbers[i]! * scale
  return copy
}

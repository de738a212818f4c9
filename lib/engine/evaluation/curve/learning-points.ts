import { fitTexts, vectorsOf } from '@/lib/engine/classifiers/fit'
import { marginsIfKnown } from '@/lib/engine/classifiers/linear'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import { groupProfiles } from '@/lib/engine/evaluation/folds/group-profiles'
import { foldsIn } from '@/lib/engine/evaluation/folds/out-of-fold'
import { bootstrapIntervals, type Interval } from '@/lib/engine/evaluation/metrics/intervals'
import { actualTags, evaluate } from '@/lib/engine/evaluation/metrics/metrics'
import { createRandom, shuffle } from '@/lib/engine/random'
import { pickRows } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'

/** Nested parts of the training texts: each holds the ones before. Dense where a curve bends. */
export const SHARES = [0.1, 0.2, 0.4, 0.7, 1]
const SEED = 11
/** Fewer folds where one of them holds enough texts to measure on. */
const ALL_FOLDS_UP_TO = 2_000
const FIVE_FOLDS_UP_TO = 20_000

/** How good a part of the texts is enough for. */
export type LearningPoint = {
  readonly share: number
  readonly macroF1: number
  readonly interval: Interval
  /** Of each tag; null for a tag that has no text among those measured on. */
  readonly f1: readonly ({ readonly f1: number; readonly interval: Interval } | null)[]
}

/** The folds whose texts are answered: all of a small model, three of a large one. */
export function measuredFolds(folds: Uint8Array): number[] {
  const all = foldsIn(folds)
  if (folds.length <= ALL_FOLDS_UP_TO) return all
  return all.slice(0, folds.length <= FIVE_FOLDS_UP_TO ? 5 : 3)
}

/**
 * The scores of models trained on parts of the texts: for each measured fold, groups of the other folds are taken in
 * one shuffled order, the first 10, 20, 40, 70 and 100 %, so that the parts are nested. The texts answered are the same
 * for all parts. `onFit` is called after each fit with the share of all work that is done.
 */
export function learningPoints(set: TrainingSet, onFit: (share: number) => void): LearningPoint[] {
  const folds = measuredFolds(set.folds)
  const ranks = groupRanks(set)
  const work = SHARES.reduce((sum, share) => sum + share, 0) * folds.length
  let done = 0
  return SHARES.map((share) => {
    const texts: number[] = []
    const margins: Float32Array[] = []
    for (const fold of folds) {
      const answered = answerFold(set, fold, (text) => ranks[text]! < share)
      texts.push(...answered.texts)
      margins.push(answered.margins)
      done += share
      onFit(done / work)
    }
    return measure(set, share, Int32Array.from(texts), joined(margins))
  })
}

function answerFold(set: TrainingSet, fold: number, isIn: (text: number) => boolean) {
  const everyText = Int32Array.from(set.folds.keys())
  const texts = everyText.filter((text) => set.folds[text] === fold)
  const training = everyText.filter((text) => set.folds[text] !== fold && isIn(text))
  const { classifier, featureOf, idf } = fitTexts(set, training)
  const rows = vectorsOf(set, texts, featureOf, idf)
  const margins = new Float32Array(texts.length * set.tagCount)
  const sums = new Float64Array(set.tagCount)
  for (let row = 0; row < texts.length; row++) {
    marginsIfKnown(classifier, rows, row, sums)
    margins.set(sums, row * set.tagCount)
  }
  return { texts, margins }
}

function measure(
  set: TrainingSet,
  share: number,
  texts: Int32Array,
  margins: Float32Array,
): LearningPoint {
  const part = {
    ...set,
    tags: pickRows(set.tags, texts),
    folds: Uint8Array.from(texts, (text) => set.folds[text]!),
  }
  const { answers } = calibrateOutOfFold(part, margins)
  const { macroF1, perTag } = evaluate(part, answers)
  const actual = set.strategy === 'single' ? actualTags(part.tags, answers) : part.tags
  const groups = Float64Array.from(texts, (text) => set.groups?.[text] ?? text)
  const intervals = bootstrapIntervals(groupProfiles(actual, answers, groups), set.tagCount)
  return {
    share,
    macroF1,
    interval: intervals.macroF1,
    f1: perTag.map(({ f1 }, tag) => {
      const interval = intervals.f1[tag]
      return interval ? { f1, interval } : null
    }),
  }
}

/** Of each text the place of its group in one shuffled order, between 0 and 1. */
function groupRanks({ folds, groups }: TrainingSet): Float64Array {
  const groupOf = (text: number) => groups?.[text] ?? text
  const distinct = [...new Set(Array.from(folds, (_, text) => groupOf(text)))]
  const order = Int32Array.from(distinct.keys())
  shuffle(order, order.length, createRandom(SEED))
  const rankOf = new Map(
    Array.from(order, (place, rank) => [distinct[place]!, rank / order.length]),
  )
  return Float64Array.from(folds, (_, text) => rankOf.get(groupOf(text))!)
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

import type { Comparison } from '@/lib/engine/proof/comparison'
import { scoresOf } from '@/lib/engine/proof/scores'
import type { TagRows } from '@/lib/engine/tag-rows'
import { type Population, pick } from './population'

/** Answers to every text of the population; −1 where there is none. */
export type AllAnswers = Int32Array

/** One tag for each row. */
export function oneTagEach(tags: Int32Array): TagRows {
  return { starts: Int32Array.from({ length: tags.length + 1 }, (_, row) => row), tags }
}

export function comparisonOf(
  { labels, tagCount }: Population,
  rows: Int32Array,
  candidate: AllAnswers,
  baseline: AllAnswers,
  changes: Partial<Comparison> & { tries?: readonly AllAnswers[] } = {},
): Comparison {
  const { tries = [], ...others } = changes
  const knows = new Uint8Array(tagCount).fill(1)
  return {
    strategy: 'single',
    tagCount,
    truth: oneTagEach(pick(labels, rows)),
    groups: rows,
    candidate: { answers: oneTagEach(pick(candidate, rows)), knows },
    baseline: { answers: oneTagEach(pick(baseline, rows)), knows },
    otherTries: tries.map((each) => ({
      answers: oneTagEach(pick(each, rows)),
      has: new Uint8Array(rows.length).fill(1),
    })),
    newToBaseline: new Uint8Array(rows.length),
    chosenByModel: new Uint8Array(rows.length),
    ...others,
  }
}

export type Truth = { readonly accuracy: number; readonly macroF1: number }

/** What answers to unseen texts score. */
export function scoreOf(
  { labels, tagCount }: Population,
  rows: Int32Array,
  answers: Int32Array,
): Truth {
  const truth = oneTagEach(pick(labels, rows))
  return scoresOf(
    { truth, strategy: 'single', tagCount },
    oneTagEach(answers),
    new Float64Array(rows.length).fill(1),
  )
}

export function differenceOf(candidate: Truth, baseline: Truth): Truth {
  return {
    accuracy: candidate.accuracy - baseline.accuracy,
    macroF1: candidate.macroF1 - baseline.macroF1,
  }
}

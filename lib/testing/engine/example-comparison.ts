import type { Comparison } from '@/lib/engine/proof/comparison'
import { createRandom } from '@/lib/engine/random'
import type { Strategy } from '@/lib/engine/settings'
import { tagRowsOf } from '@/lib/engine/tag-rows'

export type Rows = readonly (readonly number[])[]

/** A comparison of texts that are not copies of each other; both versions know every tag, nothing was tried before. */
export function comparisonOf(
  truth: Rows,
  candidate: Rows,
  baseline: Rows,
  changes: Partial<Comparison> = {},
): Comparison {
  const tagCount = 1 + Math.max(0, ...[truth, candidate, baseline].flat(2))
  const knows = new Uint8Array(tagCount).fill(1)
  return {
    strategy: 'single',
    tagCount,
    truth: tagRowsOf(truth),
    groups: Int32Array.from(truth, (_, text) => text),
    candidate: { answers: tagRowsOf(candidate), knows },
    baseline: { answers: tagRowsOf(baseline), knows },
    otherTries: [],
    newToBaseline: new Uint8Array(truth.length),
    chosenByModel: new Uint8Array(truth.length),
    ...changes,
  }
}

export const everyText = (comparison: Comparison) =>
  new Uint8Array(comparison.groups.length).fill(1)

/** Answers that are right with this probability, else a tag by chance; the same for the same seed. */
export function answersWith(
  truth: Rows,
  tagCount: number,
  right: number,
  seed: number,
): number[][] {
  const random = createRandom(seed)
  // the first numbers of neighbouring seeds are alike
  for (let i = 0; i < 10; i++) random()
  return truth.map(([tag]) => [random() / 2 ** 32 < right ? tag! : random() % tagCount])
}

/** Texts with tags in turn, and answers of both versions by chance. */
export function randomComparison(
  { texts = 500, tags = 4, candidate = 0.8, baseline = 0.7, tries = 0, seed = 1 },
  strategy: Strategy = 'single',
): Comparison {
  const truth = Array.from({ length: texts }, (_, text) => [text % tags])
  const answer = (right: number, offset: number) =>
    answersWith(truth, tags, right, 1000 * seed + offset)
  const otherTries = Array.from({ length: tries }, (_, index) => ({
    answers: tagRowsOf(answer(candidate, 2 + index)),
    has: new Uint8Array(texts).fill(1),
  }))
  return comparisonOf(truth, answer(candidate, 0), answer(baseline, 1), { strategy, otherTries })
}

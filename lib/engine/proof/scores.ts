import { actualTags } from '@/lib/engine/evaluation/metrics/metrics'
import type { Strategy } from '@/lib/engine/settings'
import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'

/**
 * What one version scores on texts i with weights w_i; texts with weight 0 are not there.
 *
 *   accuracy   a   = Σ_i w_i [i is right] / Σ_i w_i
 *   F1 of tag  F_k = 2 TP_k / d_k, 0 where d_k = 0
 *   with       TP_k = Σ_i w_i [k ∈ y_i and k ∈ p_i],  d_k = Σ_i w_i [k ∈ y_i] + Σ_i w_i [k ∈ p_i]
 *   macro F1   the mean of F_k over the K tags that have a text
 *
 * y_i the tags of a text, p_i the answer. Single-tag: right if the answer is one of the tags (see `actualTags`).
 * Multi-tag: right if the answer is exactly the tags.
 */
export type Scores = {
  readonly accuracy: number
  readonly macroF1: number
  readonly microF1: number
  /** Σ w. */
  readonly total: number
  /** texts; 1 if right. */
  readonly isRight: Uint8Array
  /** The tags of each text that its answer is held against. */
  readonly actual: TagRows
  /** F_k, tagCount. */
  readonly f1: Float64Array
  /** d_k, tagCount. */
  readonly denominators: Float64Array
  /** TP_k, tagCount. */
  readonly found: Float64Array
  /** tagCount; 1 if the tag has a text. */
  readonly isScored: Uint8Array
  /** K. */
  readonly scoredTags: number
}

export type Texts = {
  readonly truth: TagRows
  readonly strategy: Strategy
  readonly tagCount: number
}

export function scoresOf(texts: Texts, answers: TagRows, weights: Float64Array): Scores {
  const { truth, strategy, tagCount } = texts
  const actual = strategy === 'single' ? actualTags(truth, answers) : truth
  const isRight = new Uint8Array(countTexts(truth))
  const found = new Float64Array(tagCount)
  const denominators = new Float64Array(tagCount)
  const support = new Float64Array(tagCount)
  let total = 0
  let right = 0
  for (let text = 0; text < isRight.length; text++) {
    const w = weights[text]!
    if (w === 0) continue
    let matches = 0
    for (let p = answers.starts[text]!; p < answers.starts[text + 1]!; p++) {
      const tag = answers.tags[p]!
      denominators[tag]! += w
      if (!hasTag(actual, text, tag)) continue
      found[tag]! += w
      matches++
    }
    for (let p = actual.starts[text]!; p < actual.starts[text + 1]!; p++) {
      denominators[actual.tags[p]!]! += w
      support[actual.tags[p]!]! += w
    }
    isRight[text] = Number(matches === sizeOf(actual, text) && matches === sizeOf(answers, text))
    total += w
    right += w * isRight[text]!
  }
  const f1 = found.map((tp, tag) => share(2 * tp, denominators[tag]!))
  const isScored = Uint8Array.from(support, (weight) => Number(weight > 0))
  const scoredTags = isScored.reduce((count, scored) => count + scored, 0)
  return {
    accuracy: share(right, total),
    macroF1: share(
      f1.reduce((sum, f, tag) => sum + f * isScored[tag]!, 0),
      scoredTags,
    ),
    microF1: share(2 * sum(found), sum(denominators)),
    total,
    isRight,
    actual,
    f1,
    denominators,
    found,
    isScored,
    scoredTags,
  }
}

function sizeOf({ starts }: TagRows, text: number): number {
  return starts[text + 1]! - starts[text]!
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0)
}

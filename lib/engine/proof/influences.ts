import { hasTag } from '@/lib/engine/tag-rows'
import type { Scored } from './duel'

/**
 * How much each text moves a score: the derivative of the score by the text's share of all weight, so that its
 * variance is that of the score (influence function, Hampel 1974). With the symbols of `scores.ts`, n = Σ_i w_i:
 *
 *   accuracy   ψ_i = w_i ([i is right] − a) / n
 *   F_k        ψ_i = w_i (2 [k ∈ y_i and k ∈ p_i] − F_k ([k ∈ y_i] + [k ∈ p_i])) / d_k
 *   macro F1   ψ_i = the mean of those over the K tags that have a text
 *
 * For one tag y and one answer p the last is 2 (1 − F_y) / (K d_y) if p = y, else −(F_y / d_y + F_p / d_p) / K.
 * Each sums to 0 over all texts.
 */
export function accuracyInfluences({ scores }: Scored, weights: Float64Array): Float64Array {
  const { accuracy, isRight, total } = scores
  return weights.map((w, text) => (w === 0 ? 0 : (w * (isRight[text]! - accuracy)) / total))
}

export function macroF1Influences(version: Scored, weights: Float64Array): Float64Array {
  const { isScored, scoredTags } = version.scores
  const influences = new Float64Array(weights.length)
  eachF1Influence(version, weights, (text, tag, influence) => {
    if (isScored[tag] === 1) influences[text]! += influence / scoredTags
  })
  return influences
}

/** Calls for every text and tag of it or of its answer; a text's influence on F_k is the sum of the calls for k. */
export function eachF1Influence(
  { answers, scores }: Scored,
  weights: Float64Array,
  add: (text: number, tag: number, influence: number) => void,
): void {
  const { actual, f1, denominators } = scores
  for (let text = 0; text < weights.length; text++) {
    const w = weights[text]!
    if (w === 0) continue
    for (let p = actual.starts[text]!; p < actual.starts[text + 1]!; p++) {
      const tag = actual.tags[p]!
      add(text, tag, (-w * f1[tag]!) / denominators[tag]!)
    }
    for (let p = answers.starts[text]!; p < answers.starts[text + 1]!; p++) {
      const tag = answers.tags[p]!
      const gain = hasTag(actual, text, tag) ? 2 : 0
      add(text, tag, (w * (gain - f1[tag]!)) / denominators[tag]!)
    }
  }
}

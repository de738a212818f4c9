import type { LinearClassifier } from '@/lib/engine/classifiers/linear'
import type { Strategy } from '@/lib/engine/settings'

/**
 * What a margin of a single-tag model says alone is nothing: only differences between tags decide. So
 * weights and bias of a tag are told against the mean over the tags that can be answered,
 *
 *   W'_fk = W_fk − Σ_j W_fj / K      b'_k = b_k − Σ_j b_j / K
 *
 * which leaves every difference, every answer and every probability as it is, and lets a positive weight
 * mean "for this tag". In a multi-tag model each tag is decided by itself, against its own zero.
 */
export type ReferenceWeights = {
  readonly weightOf: (feature: number, tag: number) => number
  readonly biasOf: (tag: number) => number
}

export function createReferenceWeights(
  { tagCount, weights, bias }: LinearClassifier,
  strategy: Strategy,
): ReferenceWeights {
  if (strategy === 'multi') {
    return {
      weightOf: (feature, tag) => weights[feature * tagCount + tag]!,
      biasOf: (tag) => bias[tag]!,
    }
  }
  const answerable = Array.from(bias.keys()).filter((tag) => Number.isFinite(bias[tag]))
  const mean = (of: (tag: number) => number) =>
    answerable.reduce((sum, tag) => sum + of(tag), 0) / answerable.length
  const meanBias = mean((tag) => bias[tag]!)
  const meanWeights = new Map<number, number>()

  function meanWeight(feature: number): number {
    const known = meanWeights.get(feature)
    if (known !== undefined) return known
    const found = mean((tag) => weights[feature * tagCount + tag]!)
    meanWeights.set(feature, found)
    return found
  }

  return {
    weightOf: (feature, tag) => weights[feature * tagCount + tag]! - meanWeight(feature),
    biasOf: (tag) => bias[tag]! - meanBias,
  }
}

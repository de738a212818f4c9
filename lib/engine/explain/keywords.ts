import type { Model } from '@/lib/engine/model'
import { createFeatureNames, type FeatureKind } from './feature-names'
import { createReferenceWeights } from './reference-weights'

type Keyword = {
  readonly feature: string
  readonly kind: FeatureKind
  readonly weight: number
}

type Keywords = { readonly for: readonly Keyword[]; readonly against: readonly Keyword[] }

export type FindKeywords = (tag: number, most: number) => Keywords

/**
 * The features that speak most for a tag, and most against it. The weight of feature f is idf_f · W_fk:
 * what it adds to the margin by occurring once, before the text is brought to length 1.
 */
export function createKeywords(model: Model): FindKeywords {
  const { vocabulary, idf, classifier } = model.trained
  const nameOf = createFeatureNames(vocabulary)
  const { weightOf } = createReferenceWeights(classifier, model.calibration.kind)

  function keyword(feature: number, weight: number): Keyword {
    const { kind, text } = nameOf(feature)
    return { feature: text, kind, weight }
  }

  return (tag, most) => {
    const weights = Float64Array.from(idf, (value, feature) => value * weightOf(feature, tag))
    const opposite = weights.map((weight) => -weight)
    return {
      for: largestOf(weights, most).map((feature) => keyword(feature, weights[feature]!)),
      against: largestOf(opposite, most).map((feature) => keyword(feature, weights[feature]!)),
    }
  }
}

/** Where the largest numbers above zero stand, the largest first. Only those that may be among them are sorted by place. */
function largestOf(numbers: Float64Array, most: number): number[] {
  const sorted = numbers.toSorted()
  const least = sorted[sorted.length - most] ?? 0
  return Array.from(numbers.keys())
    .filter((place) => numbers[place]! > 0 && numbers[place]! >= least)
    .sort((a, b) => numbers[b]! - numbers[a]! || a - b)
    .slice(0, most)
}

import type { Model } from '../model'
import { createFeatureNames, type FeatureKind } from './feature-names'
import { createReferenceWeights } from './reference-weights'

export type Keyword = {
  readonly feature: string
  readonly kind: FeatureKind
  readonly weight: number
}

export type Keywords = { readonly for: readonly Keyword[]; readonly against: readonly Keyword[] }

/**
 * The features that speak most for a tag, and most against it. The weight of feature f is idf_f · W_fk:
 * what it adds to the margin by occurring once, before the text is brought to length 1.
 */
export function createKeywords(model: Model): (tag: number, most: number) => Keywords {
  const { vocabulary, idf, classifier } = model.trained
  const nameOf = createFeatureNames(vocabulary)
  const { weightOf } = createReferenceWeights(classifier, model.calibration.kind)

  return (tag, most) => {
    const weights = Float64Array.from(idf, (value, feature) => value * weightOf(feature, tag))
    const ascending = Array.from(weights.keys()).sort((a, b) => weights[a]! - weights[b]! || a - b)
    const keyword = (feature: number): Keyword => {
      const { kind, text } = nameOf(feature)
      return { feature: text, kind, weight: weights[feature]! }
    }
    return {
      for: ascending
        .slice(-most)
        .reverse()
        .filter((feature) => weights[feature]! > 0)
        .map(keyword),
      against: ascending
        .slice(0, most)
        .filter((feature) => weights[feature]! < 0)
        .map(keyword),
    }
  }
}

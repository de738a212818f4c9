import { at } from '@/lib/at'
import { createFeatureNames } from '@/lib/engine/explain/feature-names'
import { createReferenceWeights } from '@/lib/engine/explain/reference-weights'
import type { Model } from '@/lib/engine/model'

export type WeightTable = {
  tags: readonly { readonly id: number; readonly name: string }[]
  /** The place of each feature by its name. */
  features: ReadonlyMap<string, number>
  /** The weight of a feature for a tag, by their places, in units of the version's mean size of a weight. */
  weightOf: (feature: number, tag: number) => number
}

/** What every feature of a model adds to a text for each tag. */
export function createWeightTable(model: Model): WeightTable {
  const { vocabulary, idf, classifier } = model.trained
  const nameOf = createFeatureNames(vocabulary)
  const { weightOf } = createReferenceWeights(classifier, model.calibration.kind)
  const features = new Map<string, number>()
  for (const feature of idf.keys()) features.set(nameOf(feature).text, feature)
  let squares = 0
  for (const [feature, value] of idf.entries()) {
    for (const tag of model.tags.keys()) squares += (value * weightOf(feature, tag)) ** 2
  }
  const size = Math.sqrt(squares / Math.max(1, idf.length * model.tags.length)) || 1
  return {
    tags: model.tags,
    features,
    weightOf: (feature, tag) => (at(idf, feature) * weightOf(feature, tag)) / size,
  }
}

import type { LinearClassifier } from '@/lib/engine/classifiers/linear'
import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { project } from './leading-directions'
import type { Survey } from './survey'

/**
 * Texts x with what they have of each direction as further features, [x, Vᵀx]: feature F + j is direction j of `size`.
 */
export function withDirections(
  rows: FeatureRows,
  { ngrams, directions, size }: Survey,
): FeatureRows {
  const texts = rows.starts.length - 1
  const projected = new Float64Array(texts * size)
  project(rows, directions, projected, size)
  const starts = rows.starts.map((start, text) => start + text * size)
  const features = new Int32Array(starts[texts]!)
  const values = new Float32Array(starts[texts]!)
  for (let text = 0; text < texts; text++) {
    const [from, to] = [rows.starts[text]!, rows.starts[text + 1]!]
    features.set(rows.features.subarray(from, to), starts[text]!)
    values.set(rows.values.subarray(from, to), starts[text]!)
    const own = starts[text]! + to - from
    for (let j = 0; j < size; j++) {
      features[own + j] = ngrams.length + j
      values[own + j] = projected[text * size + j]!
    }
  }
  return { starts, features, values }
}

/**
 * A classifier of [x, Vᵀx] as one of x: wᵀx + uᵀVᵀx = (w + V u)ᵀx, a weight for every n-gram that any text has, also for those
 * that no tagged text has. So a model that learnt from directions answers, and is explained, like any other.
 */
export function foldDirections(
  { tagCount, weights, bias }: LinearClassifier,
  { ngrams, directions, size }: Survey,
): LinearClassifier {
  const featureCount = ngrams.length
  const folded = weights.slice(0, featureCount * tagCount)
  const sums = new Float64Array(tagCount)
  for (let feature = 0; feature < featureCount; feature++) {
    sums.fill(0)
    for (let j = 0; j < size; j++) {
      const share = directions[feature * size + j]!
      const at = (featureCount + j) * tagCount
      for (let tag = 0; tag < tagCount; tag++) sums[tag]! += share * weights[at + tag]!
    }
    for (let tag = 0; tag < tagCount; tag++) folded[feature * tagCount + tag]! += sums[tag]!
  }
  return { tagCount, weights: folded, bias }
}

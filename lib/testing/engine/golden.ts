import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import golden from './golden.json'

/** What scikit-learn made of one small matrix; `make-golden.py` says how. */
export { golden }

export const goldenTagCount = golden.bayes.weights.length
export const goldenTags = tagRowsOf(golden.labels.map((tag) => [tag]))
export const goldenSeveralTags = tagRowsOf(golden.several.map(onesOf))

/** A dense matrix as sparse rows. */
export function rowsOf(matrix: readonly (readonly number[])[]): FeatureRows {
  const features = matrix.map((row) =>
    row.flatMap((value, feature) => (value === 0 ? [] : feature)),
  )
  const starts = new Int32Array(matrix.length + 1)
  features.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.length
  })
  return {
    starts,
    features: Int32Array.from(features.flat()),
    values: Float32Array.from(matrix.flatMap((row) => row.filter((value) => value !== 0))),
  }
}

/** The columns in which a row of zeros and ones has a one. */
export function onesOf(row: readonly number[]): number[] {
  return row.flatMap((value, column) => (value === 1 ? column : []))
}

import type { FeatureRows } from '../features/feature-rows'

/**
 * What both algorithms come to: a table of weights W (features × tags) and a bias b per tag. The
 * margins of a text x are m_k = b_k + Σ_f x_f · W_fk; the larger, the more the text looks like tag k.
 */
export type LinearClassifier = {
  readonly tagCount: number
  /** Features × tags: one text's features are read once for all tags, from neighbouring memory. */
  readonly weights: Float32Array
  /** −∞ for a tag without training texts: it can never be answered. */
  readonly bias: Float64Array
}

/** Writes the margins of one row to `margins`, one per tag. */
export function marginsOf(
  { tagCount, weights, bias }: LinearClassifier,
  { starts, features, values }: FeatureRows,
  row: number,
  margins: Float64Array,
): void {
  margins.set(bias)
  const end = starts[row + 1]!
  for (let p = starts[row]!; p < end; p++) {
    const value = values[p]!
    let at = features[p]! * tagCount
    for (let tag = 0; tag < tagCount; tag++) margins[tag]! += value * weights[at++]!
  }
}

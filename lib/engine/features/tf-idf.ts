import type { FeatureRows } from './feature-rows'

/**
 * Inverse document frequency, smoothed as if one more text contained every feature (scikit-learn's
 * `smooth_idf`): idf = ln((1 + n) / (1 + df)) + 1.
 */
export function inverseDocumentFrequencies(
  documentFrequencies: Int32Array,
  texts: number,
): Float32Array {
  const idf = new Float32Array(documentFrequencies.length)
  for (let feature = 0; feature < idf.length; feature++) {
    idf[feature] = Math.log((1 + texts) / (1 + documentFrequencies[feature]!)) + 1
  }
  return idf
}

/**
 * What each feature weighs: its inverse document frequency, up to twice as much for one that tells the tag:
 * idf · (1 + d). Supervised term weighting (Debole & Sebastiani 2003), so mild that a rare word of one tag is
 * not believed at once.
 */
export function termWeights(idf: Float32Array, divergences: Float32Array): Float32Array {
  return idf.map((weight, feature) => weight * (1 + divergences[feature]!))
}

/**
 * Replaces counts by sublinear TF-IDF, and makes each row a vector of length 1:
 * v_f = (1 + ln count_f) · idf_f / ‖v‖ (Salton & Buckley 1988). A row without features stays empty.
 */
export function weighByTfIdf(rows: FeatureRows, idf: Float32Array): void {
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    weighRow(rows.features, rows.values, rows.starts[row]!, rows.starts[row + 1]!, idf)
  }
}

/** The same for one row, which stands at start … end − 1. */
export function weighRow(
  features: Int32Array,
  values: Float32Array,
  start: number,
  end: number,
  idf: Float32Array,
): void {
  let squares = 0
  for (let p = start; p < end; p++) {
    const value = (1 + Math.log(values[p]!)) * idf[features[p]!]!
    values[p] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  for (let p = start; p < end; p++) values[p]! /= length
}

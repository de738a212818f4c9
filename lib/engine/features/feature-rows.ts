import type { Corpus } from './corpus'

/** Texts as sparse vectors: row i has `values[p]` at `features[p]` for starts[i] ≤ p < starts[i + 1]. */
export type FeatureRows = {
  /** rows + 1. */
  readonly starts: Int32Array
  readonly features: Int32Array
  readonly values: Float32Array
}

/** No feature. */
export const NONE = -1

/** For each n-gram its feature, or `NONE`. */
export function featuresByNgram(ngrams: Int32Array, ngramCount: number): Int32Array {
  const features = new Int32Array(ngramCount).fill(NONE)
  for (let feature = 0; feature < ngrams.length; feature++) features[ngrams[feature]!] = feature
  return features
}

/** Counts of the features in some rows of a corpus, in the order in which they occur in the text. */
export function countFeatures(
  corpus: Corpus,
  rows: Int32Array,
  featureOf: Int32Array,
): FeatureRows {
  const { starts, ngrams, counts } = corpus
  const rowStarts = new Int32Array(rows.length + 1)
  const most = rows.reduce((sum, row) => sum + starts[row + 1]! - starts[row]!, 0)
  const features = new Int32Array(most)
  const values = new Float32Array(most)
  let size = 0
  for (let i = 0; i < rows.length; i++) {
    const end = starts[rows[i]! + 1]!
    for (let p = starts[rows[i]!]!; p < end; p++) {
      const feature = featureOf[ngrams[p]!]!
      if (feature === NONE) continue
      features[size] = feature
      values[size++] = counts[p]!
    }
    rowStarts[i + 1] = size
  }
  return {
    starts: rowStarts,
    features: features.subarray(0, size),
    values: values.subarray(0, size),
  }
}

import { NO_MARGIN } from '@/lib/engine/calibration'
import type { FeatureRows } from '@/lib/engine/features/feature-rows'

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

/** Tags whose sums stay in registers while the features of a text go by. */
const BLOCK = 8

/** Writes the margins of one row to `margins`, one per tag. */
export function marginsOf(
  { tagCount, weights, bias }: LinearClassifier,
  { starts, features, values }: FeatureRows,
  row: number,
  margins: Float64Array,
): void {
  const start = starts[row]!
  const end = starts[row + 1]!
  const blocked = tagCount - (tagCount % BLOCK)
  for (let tag = 0; tag < blocked; tag += BLOCK) {
    let m0 = bias[tag]!
    let m1 = bias[tag + 1]!
    let m2 = bias[tag + 2]!
    let m3 = bias[tag + 3]!
    let m4 = bias[tag + 4]!
    let m5 = bias[tag + 5]!
    let m6 = bias[tag + 6]!
    let m7 = bias[tag + 7]!
    for (let p = start; p < end; p++) {
      const value = values[p]!
      const at = features[p]! * tagCount + tag
      m0 += value * weights[at]!
      m1 += value * weights[at + 1]!
      m2 += value * weights[at + 2]!
      m3 += value * weights[at + 3]!
      m4 += value * weights[at + 4]!
      m5 += value * weights[at + 5]!
      m6 += value * weights[at + 6]!
      m7 += value * weights[at + 7]!
    }
    margins[tag] = m0
    margins[tag + 1] = m1
    margins[tag + 2] = m2
    margins[tag + 3] = m3
    margins[tag + 4] = m4
    margins[tag + 5] = m5
    margins[tag + 6] = m6
    margins[tag + 7] = m7
  }
  for (let tag = blocked; tag < tagCount; tag++) margins[tag] = bias[tag]!
  for (let p = start; p < end; p++) {
    const value = values[p]!
    const at = features[p]! * tagCount
    for (let tag = blocked; tag < tagCount; tag++) margins[tag]! += value * weights[at + tag]!
  }
}

/** The same, but `NO_MARGIN` for a row without a feature. */
export function marginsIfKnown(
  classifier: LinearClassifier,
  rows: FeatureRows,
  row: number,
  margins: Float64Array,
): void {
  if (rows.starts[row] === rows.starts[row + 1]) margins.fill(NO_MARGIN)
  else marginsOf(classifier, rows, row, margins)
}

import type { TagRows } from '../tag-rows'
import type { Columns } from './columns'

/**
 * N-grams in fewer texts score 0. The χ² of an n-gram in one text only says how rare that text's tag is
 * (n / n_k − 1): with them the rarest tag would fill the vocabulary. Leaving them to the end gains, for 10,000
 * features and out-of-fold, 0.9 points of accuracy on airline and 2.6 on germeval18_coarse.
 */
const LEAST_TEXTS = 2

/**
 * How much the presence of an n-gram depends on the tags: for each n-gram
 *
 *   χ² = Σ_k (O_k − E_k)² / E_k,   E_k = df · n_k / n
 *
 * where O_k = texts of tag k that contain it, df = texts that contain it, n_k = texts of tag k and
 * n = texts (Yang & Pedersen 1997; scikit-learn's `chi2` on presence). Returns one score per column.
 * `rows` are the texts that the columns were made of.
 */
export function chiSquaredScores(
  columns: Columns,
  tags: TagRows,
  tagCount: number,
  rows: Int32Array,
): Float32Array {
  const scores = new Float32Array(columns.starts.length - 1)
  const shares = tagShares(tags, tagCount, rows)
  const sumOfShares = shares.reduce((sum, share) => sum + share, 0)
  const observed = new Int32Array(tagCount)
  const touched = new Int32Array(tagCount)

  for (let ngram = 0; ngram < scores.length; ngram++) {
    const start = columns.starts[ngram]!
    const end = columns.starts[ngram + 1]!
    if (end - start < LEAST_TEXTS) continue
    let touchedCount = 0

    // count the texts of each tag
    for (let c = start; c < end; c++) {
      const text = columns.texts[c]!
      for (let p = tags.starts[text]!; p < tags.starts[text + 1]!; p++) {
        const tag = tags.tags[p]!
        if (observed[tag]! === 0) touched[touchedCount++] = tag
        observed[tag]!++
      }
    }

    // a tag that never comes with the n-gram adds (0 − E)² / E = E
    const frequency = end - start
    let score = frequency * sumOfShares
    for (let t = 0; t < touchedCount; t++) {
      const tag = touched[t]!
      const expected = frequency * shares[tag]!
      const difference = observed[tag]! - expected
      score += (difference * difference) / expected - expected
      observed[tag] = 0
    }
    scores[ngram] = score
  }
  return scores
}

/** n_k / n of every tag. */
function tagShares(tags: TagRows, tagCount: number, rows: Int32Array): Float64Array {
  const counts = new Float64Array(tagCount)
  for (const text of rows) {
    for (let p = tags.starts[text]!; p < tags.starts[text + 1]!; p++) counts[tags.tags[p]!]!++
  }
  return counts.map((count) => count / rows.length)
}

import type { TagRows } from '../tag-rows'
import type { Columns } from './columns'
import { countTexts, createTagCounter } from './tag-counter'

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
  const shares = countTexts(tags, tagCount, rows).map((count) => count / rows.length)
  const sumOfShares = shares.reduce((sum, share) => sum + share, 0)
  const counter = createTagCounter(columns, tags, tagCount)

  for (let ngram = 0; ngram < scores.length; ngram++) {
    const frequency = columns.starts[ngram + 1]! - columns.starts[ngram]!
    if (frequency < LEAST_TEXTS) continue
    const met = counter.count(ngram)
    // a tag that never comes with the n-gram adds (0 − E)² / E = E
    let score = frequency * sumOfShares
    for (let m = 0; m < met; m++) {
      const tag = counter.met[m]!
      const expected = frequency * shares[tag]!
      const difference = counter.observed[tag]! - expected
      score += (difference * difference) / expected - expected
    }
    scores[ngram] = score
  }
  return scores
}

import type { Contingency } from './contingency'

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
 * n = texts (Yang & Pedersen 1997; scikit-learn's `chi2` on presence). Returns one score per n-gram.
 */
export function chiSquaredScores(table: Contingency): Float32Array {
  const { frequencies, starts, tags, counts } = table
  const scores = new Float32Array(frequencies.length)
  const shares = table.textsOfTag.map((count) => count / table.texts)
  const sumOfShares = shares.reduce((sum, share) => sum + share, 0)

  for (let ngram = 0; ngram < scores.length; ngram++) {
    const frequency = frequencies[ngram]!
    if (frequency < LEAST_TEXTS) continue
    // a tag that never comes with the n-gram adds (0 − E)² / E = E
    let score = frequency * sumOfShares
    for (let p = starts[ngram]!; p < starts[ngram + 1]!; p++) {
      if (counts[p] === 0) continue
      const expected = frequency * shares[tags[p]!]!
      const difference = counts[p]! - expected
      score += (difference * difference) / expected - expected
    }
    scores[ngram] = score
  }
  return scores
}

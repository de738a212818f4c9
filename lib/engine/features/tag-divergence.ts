import type { Contingency } from './contingency'

/** Texts that an n-gram is taken to have been in besides its own, spread over the tags like all texts. */
const PRIOR_TEXTS = 5

/**
 * How much an n-gram says about the tag: the divergence of the tags of its texts from those of all texts,
 *
 *   d_f = Σ_k q_kf · ln(q_kf / p_k) / H,   q_kf = (O_kf + a p_k) / (Σ_k O_kf + a)
 *
 * where O_kf = texts of tag k that contain it, p_k = the share of tag k among all taggings and H = −Σ_k p_k ln p_k, what
 * there is to know. 0 for an n-gram that is spread like the tags, towards 1 for a frequent one of a single tag (Kullback &
 * Leibler 1951). Returns one number for each of `ngrams`.
 */
export function tagDivergences(table: Contingency, ngrams: Int32Array): Float32Array {
  const { starts, tags, counts } = table
  const shares = sharesOf(table.textsOfTag)
  const uncertainty = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
  const divergences = new Float32Array(ngrams.length)
  if (uncertainty === 0) return divergences
  for (let feature = 0; feature < ngrams.length; feature++) {
    const start = starts[ngrams[feature]!]!
    const end = starts[ngrams[feature]! + 1]!
    let all = PRIOR_TEXTS
    for (let p = start; p < end; p++) all += counts[p]!
    let divergence = 0
    let otherShare = 1
    for (let p = start; p < end; p++) {
      if (counts[p] === 0) continue
      const share = shares[tags[p]!]!
      const q = (counts[p]! + PRIOR_TEXTS * share) / all
      divergence += q * Math.log(q / share)
      otherShare -= share
    }
    // tags that never come with the n-gram have the same q / p
    const ratio = PRIOR_TEXTS / all
    divergences[feature] = (divergence + otherShare * ratio * Math.log(ratio)) / uncertainty
  }
  return divergences
}

/** p_k of every tag. */
function sharesOf(textsOfTag: Float64Array): Float64Array {
  const all = textsOfTag.reduce((sum, count) => sum + count, 0)
  return textsOfTag.map((count) => count / all)
}

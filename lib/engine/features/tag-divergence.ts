import type { TagRows } from '../tag-rows'
import type { Columns } from './columns'
import { countTexts, createTagCounter } from './tag-counter'

/** Texts that an n-gram is taken to have been in besides its own, spread over the tags like all texts. */
const PRIOR_TEXTS = 5

/**
 * How much an n-gram says about the tag: the divergence of the tags of its texts from those of all texts,
 *
 *   d_f = Σ_k q_kf · ln(q_kf / p_k) / H,   q_kf = (O_kf + a p_k) / (Σ_k O_kf + a)
 *
 * where O_kf = texts of tag k that contain it, p_k = the share of tag k among all taggings and H = −Σ_k p_k ln p_k, what
 * there is to know. 0 for an n-gram that is spread like the tags, towards 1 for a frequent one of a single tag (Kullback &
 * Leibler 1951). Returns one number for each of `ngrams`; `rows` are the texts that the columns were made of.
 */
export function tagDivergences(
  columns: Columns,
  tags: TagRows,
  tagCount: number,
  rows: Int32Array,
  ngrams: Int32Array,
): Float32Array {
  const shares = sharesOf(tags, tagCount, rows)
  const uncertainty = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
  if (uncertainty === 0) return new Float32Array(ngrams.length)
  const counter = createTagCounter(columns, tags, tagCount)
  const divergences = new Float32Array(ngrams.length)
  for (let feature = 0; feature < ngrams.length; feature++) {
    const met = counter.count(ngrams[feature]!)
    let taggings = 0
    for (let m = 0; m < met; m++) taggings += counter.observed[counter.met[m]!]!
    const all = taggings + PRIOR_TEXTS
    let divergence = 0
    let otherShare = 1
    for (let m = 0; m < met; m++) {
      const share = shares[counter.met[m]!]!
      const q = (counter.observed[counter.met[m]!]! + PRIOR_TEXTS * share) / all
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
function sharesOf(tags: TagRows, tagCount: number, rows: Int32Array): Float64Array {
  const counts = countTexts(tags, tagCount, rows)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / all)
}

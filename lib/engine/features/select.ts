import { chiSquaredScores } from './chi-squared'
import type { Contingency } from './contingency'
import { kthLargest } from './kth-largest'
import { tagDivergences } from './tag-divergence'

export type Selection = {
  /** The n-grams that are features, ascending: feature f is the node `ngrams[f]`. */
  readonly ngrams: Int32Array
  /** Texts that contain each feature. */
  readonly documentFrequencies: Int32Array
  /** How much each feature says about the tags, 0 to 1. */
  readonly divergences: Float32Array
}

/**
 * The features of a training on the texts that were counted: all of the whitelist, then the n-grams with
 * the highest χ² until there are `most`. N-grams that none of these texts contains are never features, so
 * nothing of a held-out text leaks in. Equal scores: the more frequent first, then the earlier met.
 */
export function selectFeatures(table: Contingency, whitelist: Int32Array, most: number): Selection {
  const { frequencies } = table
  const listed = whitelist.filter((ngram) => frequencies[ngram]! > 0)
  const others = presentNgrams(frequencies, new Set(listed))
  const room = Math.max(0, most - listed.length)
  const chosen =
    others.length <= room ? others : best(others, chiSquaredScores(table), frequencies, room)
  const ngrams = new Int32Array(listed.length + chosen.length)
  ngrams.set(listed)
  ngrams.set(chosen, listed.length)
  ngrams.sort()
  const documentFrequencies = new Int32Array(ngrams.length)
  for (let f = 0; f < ngrams.length; f++) documentFrequencies[f] = frequencies[ngrams[f]!]!
  return { ngrams, documentFrequencies, divergences: tagDivergences(table, ngrams) }
}

/** The n-grams that some text contains, but for those of the whitelist. */
function presentNgrams(frequencies: Int32Array, listed: Set<number>): Int32Array {
  const present = new Int32Array(frequencies.length)
  let count = 0
  for (let ngram = 0; ngram < present.length; ngram++) {
    if (frequencies[ngram]! > 0) present[count++] = ngram
  }
  const found = present.subarray(0, count)
  return listed.size === 0 ? found : found.filter((ngram) => !listed.has(ngram))
}

function best(
  ngrams: Int32Array,
  scores: Float32Array,
  frequencies: Int32Array,
  count: number,
): Int32Array {
  if (count === 0) return new Int32Array(0)
  const ownScores = new Float32Array(ngrams.length)
  for (let i = 0; i < ngrams.length; i++) ownScores[i] = scores[ngrams[i]!]!
  // the score of the last one that gets in
  const least = kthLargest(ownScores, count)
  const chosen = new Int32Array(count)
  const tied = new Int32Array(ngrams.length)
  let aboveCount = 0
  let tiedCount = 0
  for (let i = 0; i < ngrams.length; i++) {
    if (ownScores[i]! > least) chosen[aboveCount++] = ngrams[i]!
    else if (ownScores[i] === least) tied[tiedCount++] = ngrams[i]!
  }
  const inOrder = byFrequency(tied.subarray(0, tiedCount), frequencies)
  chosen.set(inOrder.subarray(0, count - aboveCount), aboveCount)
  return chosen
}

/** The most frequent first, equally frequent ones in the order given: sorted by counting. */
export function byFrequency(ngrams: Int32Array, frequencies: Int32Array): Int32Array {
  let most = 0
  for (const ngram of ngrams) most = Math.max(most, frequencies[ngram]!)
  // where the n-grams of each frequency begin, counted from the most frequent
  const begins = new Int32Array(most + 2)
  for (const ngram of ngrams) begins[most - frequencies[ngram]! + 1]!++
  for (let place = 1; place < begins.length; place++) begins[place]! += begins[place - 1]!
  const sorted = new Int32Array(ngrams.length)
  for (const ngram of ngrams) sorted[begins[most - frequencies[ngram]!]!++] = ngram
  return sorted
}

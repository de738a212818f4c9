import type { TagRows } from '../tag-rows'
import { chiSquaredScores } from './chi-squared'
import { columnsOf } from './columns'
import type { Corpus } from './corpus'
import { kthLargest } from './kth-largest'
import { tagDivergences } from './tag-divergence'

export type Selection = {
  /** The n-grams that are features, ascending: feature f is the node `ngrams[f]`. */
  readonly ngrams: Int32Array
  /** Training texts that contain each feature. */
  readonly documentFrequencies: Int32Array
  /** How much each feature says about the tags, 0 to 1. */
  readonly divergences: Float32Array
}

/**
 * The features of a training on some rows of a corpus: all of the whitelist, then the n-grams with
 * the highest χ² until there are `most`. N-grams that none of the rows contains are never features, so
 * nothing of a held-out text leaks in. Equal scores: the more frequent first, then the earlier met.
 */
export function selectFeatures(
  corpus: Corpus,
  tags: TagRows,
  tagCount: number,
  rows: Int32Array,
  most: number,
): Selection {
  const columns = columnsOf(corpus, rows)
  const frequency = (ngram: number) => columns.starts[ngram + 1]! - columns.starts[ngram]!
  const met = presentNgrams(columns.starts)
  const listed = corpus.whitelist.filter((ngram) => frequency(ngram) > 0)
  const isListed = new Set(listed)
  const others = met.filter((ngram) => !isListed.has(ngram))
  const room = Math.max(0, most - listed.length)
  const chosen =
    others.length <= room
      ? others
      : best(others, chiSquaredScores(columns, tags, tagCount, rows), frequency, room)
  const ngrams = new Int32Array(listed.length + chosen.length)
  ngrams.set(listed)
  ngrams.set(chosen, listed.length)
  ngrams.sort()
  return {
    ngrams,
    documentFrequencies: ngrams.map(frequency),
    divergences: tagDivergences(columns, tags, tagCount, rows, ngrams),
  }
}

function presentNgrams(starts: Int32Array): Int32Array {
  const present = new Int32Array(starts.length - 1)
  let count = 0
  for (let ngram = 0; ngram < present.length; ngram++) {
    if (starts[ngram + 1]! > starts[ngram]!) present[count++] = ngram
  }
  return present.subarray(0, count)
}

function best(
  ngrams: Int32Array,
  scores: Float32Array,
  frequency: (ngram: number) => number,
  count: number,
): Int32Array {
  if (count === 0) return new Int32Array(0)
  // the score of the last one that gets in
  const least = kthLargest(
    Float32Array.from(ngrams, (ngram) => scores[ngram]!),
    count,
  )
  const above = ngrams.filter((ngram) => scores[ngram]! > least)
  const tied = ngrams
    .filter((ngram) => scores[ngram] === least)
    .sort((a, b) => frequency(b) - frequency(a) || a - b)
  const chosen = new Int32Array(count)
  chosen.set(above)
  chosen.set(tied.subarray(0, count - above.length), above.length)
  return chosen
}

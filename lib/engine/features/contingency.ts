import { countTags, type TagRows } from '@/lib/engine/tag-rows'
import { type Columns, columnsOf } from './columns'
import type { Corpus } from './corpus'
import { shared } from './shared-memory'
import { createTagCounter } from './tag-counter'

/** How often n-grams and tags come together in some texts: a table of n-grams × tags, in compressed rows. */
export type Contingency = {
  /** n. */
  readonly texts: number
  /** n_k: texts of each tag. */
  readonly textsOfTag: Float64Array
  /** df: texts that contain each n-gram. */
  readonly frequencies: Int32Array
  /** n-grams + 1: n-gram g comes with tag tags[p] in counts[p] texts (O_k) for starts[g] ≤ p < starts[g + 1]; tags ascending. */
  readonly starts: Int32Array
  readonly tags: Int32Array
  readonly counts: Int32Array
}

/** Counts in some rows of a corpus. */
export function countTogether(
  corpus: Corpus,
  tags: TagRows,
  tagCount: number,
  rows: Int32Array,
): Contingency {
  return countColumns(columnsOf(corpus, rows), tags, tagCount, rows)
}

/** The same from columns that were made of these rows. */
export function countColumns(
  columns: Columns,
  tags: TagRows,
  tagCount: number,
  rows: Int32Array,
): Contingency {
  const ngrams = columns.starts.length - 1
  const most = mostPairs(columns, tags)
  const pairTags = new Int32Array(most)
  const counts = new Int32Array(most)
  const starts = new Int32Array(ngrams + 1)
  const frequencies = new Int32Array(ngrams)
  const counter = createTagCounter(columns, tags, tagCount)
  let size = 0
  for (let ngram = 0; ngram < ngrams; ngram++) {
    frequencies[ngram] = columns.starts[ngram + 1]! - columns.starts[ngram]!
    const met = counter.count(ngram)
    for (let m = 0; m < met; m++) {
      const tag = counter.met[m]!
      // ascending, so that sums over them are the same to the last bit whichever texts were met first
      let place = size++
      for (; place > starts[ngram]! && pairTags[place - 1]! > tag; place--) {
        pairTags[place] = pairTags[place - 1]!
        counts[place] = counts[place - 1]!
      }
      pairTags[place] = tag
      counts[place] = counter.observed[tag]!
    }
    starts[ngram + 1] = size
  }
  return {
    texts: rows.length,
    textsOfTag: countTags(tags, tagCount, rows),
    frequencies,
    starts,
    tags: pairTags.subarray(0, size),
    counts: counts.subarray(0, size),
  }
}

/** Each n-gram of each text with each of its tags. */
function mostPairs({ texts }: Columns, { starts }: TagRows): number {
  let most = 0
  for (let c = 0; c < texts.length; c++) most += starts[texts[c]! + 1]! - starts[texts[c]!]!
  return most
}

/**
 * The counts of all texts but some of them: integers, so exactly what counting the others gives. For folds, which each
 * leave out a tenth of the texts.
 */
export function without(all: Contingency, some: Contingency): Contingency {
  const counts = new Int32Array(all.counts.length)
  const left = new Int32Array(all.textsOfTag.length)
  for (let ngram = 0; ngram + 1 < all.starts.length; ngram++) {
    const end = some.starts[ngram + 1]!
    for (let p = some.starts[ngram]!; p < end; p++) left[some.tags[p]!] = some.counts[p]!
    for (let p = all.starts[ngram]!; p < all.starts[ngram + 1]!; p++) {
      counts[p] = all.counts[p]! - left[all.tags[p]!]!
    }
    for (let p = some.starts[ngram]!; p < end; p++) left[some.tags[p]!] = 0
  }
  return {
    texts: all.texts - some.texts,
    textsOfTag: all.textsOfTag.map((count, tag) => count - some.textsOfTag[tag]!),
    frequencies: all.frequencies.map((count, ngram) => count - some.frequencies[ngram]!),
    starts: all.starts,
    tags: all.tags,
    counts,
  }
}

/** A copy whose large arrays are in shared memory. */
export function shareContingency(table: Contingency): Contingency {
  return {
    ...table,
    frequencies: shared(table.frequencies),
    starts: shared(table.starts),
    tags: shared(table.tags),
    counts: shared(table.counts),
  }
}

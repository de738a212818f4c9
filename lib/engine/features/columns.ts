import type { Corpus } from './corpus'

/** Some rows of a corpus by n-gram: n-gram g occurs in texts[starts[g]] … texts[starts[g + 1] − 1]. */
export type Columns = {
  /** n-grams + 1. */
  readonly starts: Int32Array
  /** Ascending within an n-gram if `rows` were. */
  readonly texts: Int32Array
}

/** Turns the given rows of a corpus around. */
export function columnsOf({ starts, ngrams, nodes }: Corpus, rows: Int32Array): Columns {
  const ends = new Int32Array(nodes.parents.length + 1)

  // count, one place ahead, then add up
  for (const row of rows) {
    for (let p = starts[row]!; p < starts[row + 1]!; p++) ends[ngrams[p]! + 1]!++
  }
  for (let ngram = 1; ngram < ends.length; ngram++) ends[ngram]! += ends[ngram - 1]!

  // fill, moving each start to where the next n-gram begins, then move them back
  const texts = new Int32Array(ends[ends.length - 1]!)
  for (const row of rows) {
    for (let p = starts[row]!; p < starts[row + 1]!; p++) texts[ends[ngrams[p]!]!++] = row
  }
  ends.copyWithin(1, 0, ends.length - 1)
  ends[0] = 0
  return { starts: ends, texts }
}

import type { TagRows } from '@/lib/engine/tag-rows'
import type { Columns } from './columns'

/** Counts, n-gram by n-gram, the texts of each tag that contain it. */
export type TagCounter = {
  /** Counts for the next n-gram; returns how many tags come with it. */
  count(ngram: number): number
  /** These tags, in the order in which they were met. */
  readonly met: Int32Array
  /** O_k: for each tag the texts that have it and contain the n-gram. */
  readonly observed: Int32Array
}

export function createTagCounter(columns: Columns, tags: TagRows, tagCount: number): TagCounter {
  const observed = new Int32Array(tagCount)
  const met = new Int32Array(tagCount)
  let metCount = 0
  return {
    met,
    observed,
    count(ngram) {
      for (let m = 0; m < metCount; m++) observed[met[m]!] = 0
      metCount = 0
      const end = columns.starts[ngram + 1]!
      for (let c = columns.starts[ngram]!; c < end; c++) {
        const text = columns.texts[c]!
        for (let p = tags.starts[text]!; p < tags.starts[text + 1]!; p++) {
          const tag = tags.tags[p]!
          if (observed[tag]! === 0) met[metCount++] = tag
          observed[tag]!++
        }
      }
      return metCount
    },
  }
}

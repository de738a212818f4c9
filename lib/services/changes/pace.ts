import 'server-only'

/** How long a part may take: the lock is held meanwhile, and whoever else writes waits for it. */
const PART_MS = 12
const AT_FIRST = 100
const FEWEST = 10
/** Texts are indexed for the search; so many characters take about as long as a part may. */
const CHARACTERS = 200_000

/** Cuts work into parts that fit one short transaction each, none of more than `most` items, by how long those before took. */
export function createPace(most = 4_000) {
  let size = Math.min(AT_FIRST, most)
  return {
    /** Whether so many items, with so many characters of text, are enough for a part. */
    isFull: (items: number, characters = 0) => items >= size || characters >= CHARACTERS,

    /** The items in order, in parts; each is cut when the one before was done. */
    *parts<Item>(items: readonly Item[], lengthOf: (item: Item) => number = () => 0) {
      let part: Item[] = []
      let characters = 0
      for (const item of items) {
        part.push(item)
        characters += lengthOf(item)
        if (!this.isFull(part.length, characters)) continue
        yield part
        part = []
        characters = 0
      }
      if (part.length > 0) yield part
    },

    /** Does a part, and learns from how long that takes. */
    async time<Result>(items: number, work: () => Promise<Result>): Promise<Result> {
      const start = performance.now()
      const result = await work()
      const ms = Math.max(performance.now() - start, 0.1)
      const fits = Math.round((items * PART_MS) / ms)
      // One part says not much: the process may have had to wait for a processor.
      size = Math.min(Math.max(fits, Math.ceil(size / 2), FEWEST), size * 2, most)
      return result
    },
  }
}

export type Pace = ReturnType<typeof createPace>

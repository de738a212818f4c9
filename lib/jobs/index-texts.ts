import { setImmediate } from 'node:timers/promises'
import { isAnyBulkWriting } from '@/db/models/bulk-writing'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { textSlices } from '@/lib/slices'
import type { JobKind } from './job-kind'

/** About 10 ms under the write lock: a short text takes 60 µs, and long ones by their length. */
const SLICE = { items: 100, characters: 10_000 }
/** Of at most 1 MiB each. */
const READ = 100

/** Brings texts into the index of searches, which until then read them one by one. */
export const indexTexts: JobKind = {
  name: 'index-texts',
  pauseMs: 5_000,
  async take({ db }) {
    // Somebody waits for that, and a search finds what waits for the index as well.
    if (await isAnyBulkWriting(db.read)) return null
    const waiting = await waitingForIndex(db.read, READ)
    if (waiting.length === 0) return null
    return async (stop) => {
      for (const slice of textSlices(waiting, SLICE, ({ content }) => content)) {
        if (stop.aborted) return
        const kept = await readForIndex(slice)
        await db.write((tx) => addToIndex(tx, kept))
        await setImmediate()
      }
    }
  },
}

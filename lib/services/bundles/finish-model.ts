import 'server-only'
import { countTagged, countValued, fieldIdsOf, liveByPeriods } from '@/db/bundles/write-part'
import { tagIdsOf } from '@/db/models/tags'
import { insertLiveSamples } from '@/db/samples/live-samples'
import { addToBacklog } from '@/db/samples/search/text-index'
import { requireTextRoom } from '@/lib/services/models/require-room'
import type { Receiver } from './receiver'

/*
 * What follows from the rows of a model that came in is made anew: nothing of it is taken on trust.
 */

const TEXTS_PER_WRITE = 500

/** The texts of the data now, with their marks and the model's counters; searches find them from now on. */
export async function makeTextsLive(
  { db, signal }: Receiver,
  modelId: number,
  { base, count }: { base: number; count: number },
): Promise<void> {
  const last = base + count - 1
  for (let after = base - 1; ; ) {
    signal.throwIfAborted()
    const ids = await liveByPeriods(db.read, modelId, { after, last, limit: TEXTS_PER_WRITE })
    if (ids.length === 0) return
    await db.writePart(async (tx) => {
      await requireTextRoom(tx, modelId, ids.length)
      await insertLiveSamples(tx, modelId, ids)
      for (const id of ids) await addToBacklog(tx, modelId, id)
    })
    after = ids.at(-1) ?? last
  }
}

/** How many texts carry each tag, and have a value of each field. */
export async function countTexts({ db, signal }: Receiver, modelId: number): Promise<void> {
  for (const tagId of await tagIdsOf(db.read, modelId)) {
    signal.throwIfAborted()
    await db.writePart((tx) => countTagged(tx, tagId))
  }
  for (const fieldId of await fieldIdsOf(db.read, modelId)) {
    await db.writePart((tx) => countValued(tx, fieldId))
  }
}

import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { addErasureTexts, amongErasureTexts, countErasureTexts } from '@/db/erasures/erasure-texts'
import type { ErasureRow } from '@/db/erasures/erasures'
import { eraseHeldOutTexts, eraseRequests } from '@/db/erasures/other-texts'
import { eraseView, viewsOf } from '@/db/erasures/traces'
import type { ModelRow } from '@/db/models/models'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { chosenSamples } from '@/lib/services/samples/chosen-samples'
import { meantBeside, meantDeleted, searchOf } from './meant'
import { viewsThatSearch } from './views-that-search'

const PART = 2_000

/** What an erasure has to write of itself in the transaction of each part; throws when it is held no more. */
export type KeepErasure = (tx: Connection, change: Partial<ErasureRow>) => Promise<void>

/**
 * Writes down which texts go, erases what is like them beside the data, and then forgets what was looked for. Begun anew it
 * finds the same, because no text has gone yet.
 */
export async function collectTexts(
  db: Database,
  model: ModelRow,
  erasure: Pick<ErasureRow, 'id' | 'modelId' | 'counts'>,
  choice: SamplesDelete,
  keep: KeepErasure,
): Promise<void> {
  const { counts } = erasure
  const add = (ids: readonly number[]) =>
    db.writePart(async (tx) => {
      await addErasureTexts(tx, erasure, ids)
      await keep(tx, {})
    })
  const chosen = await chosenSamples(db.read, model, choice)
  for (let start = 0; start < chosen.length; start += PART) {
    await add(chosen.slice(start, start + PART))
  }
  const about = {
    modelId: model.id,
    choice,
    among: (ids: readonly number[]) => amongErasureTexts(db.read, erasure.id, ids),
  }
  for await (const page of meantDeleted(db.read, about)) await add(page.map(({ id }) => id))
  for await (const page of meantBeside(db.read, 'requests', about)) {
    await db.writePart(async (tx) => {
      await eraseRequests(
        tx,
        page.map(({ id }) => id),
      )
      counts.requests += page.length
      await keep(tx, { counts })
    })
  }
  for await (const page of meantBeside(db.read, 'heldOut', about)) {
    await db.writePart(async (tx) => {
      await eraseHeldOutTexts(
        tx,
        page.map(({ id }) => id),
      )
      counts.held_out_texts += page.length
      await keep(tx, { counts })
    })
  }
  await db.write(async (tx) => {
    const views = viewsThatSearch(await viewsOf(tx, model.id), searchOf(choice))
    for (const { id } of views) await eraseView(tx, id)
    counts.views += views.length
    await keep(tx, { counts, choice: null, total: await countErasureTexts(tx, erasure.id) })
  })
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { closePromises, filterPinned } from '@/db/models/promises'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'

/** The texts stay in the data with their tags; only the promise ends. */
export async function unpinPromises(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'promise' }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const pinned = await filterPinned(tx, model.id, ids)
    await closePromises(tx, revision, pinned)
    const summary = `Unpinned ${plural('promise', pinned.length)}.`
    return { count: pinned.length, summary, result: pinned.length }
  })
  return { changed: result, revision }
}

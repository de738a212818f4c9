import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { closePromises, filterPinned } from '@/db/models/promises'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { type Batch, changed, changeInParts, newBatch } from '@/lib/services/changes/batch'

/** The texts stay in the data with their tags; only the promise ends. */
export async function unpinPromises(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'promise' }
  await changeInParts(db, batch, about, {
    items: [...new Set(ids)].slice(batch.progress.done),
    async change(tx, part, { revision }) {
      const pinned = await filterPinned(tx, model.id, part)
      await closePromises(tx, revision, pinned)
      return { count: pinned.length, counts: { changed: pinned.length } }
    },
    sentence: ({ changed = 0 }) => `Unpinned ${plural('promise', changed)}.`,
  })
  return changed(batch)
}

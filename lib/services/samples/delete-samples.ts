import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterLive } from '@/db/samples/samples'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged, SamplesDelete } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { type Batch, changed, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { chosenSamples } from './chosen-samples'
import { removeSamples } from './remove-samples'

/** Takes texts out of the data; undo brings them back with their tags. */
export async function deleteSamples(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: SamplesDelete,
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'delete' }
  const items = await chosenSamples(db.read, model, input)
  await changeInParts(db, batch, about, {
    items: items.slice(batch.progress.done),
    async change(tx, part, { revision }) {
      const ids = await filterLive(tx, model.id, part)
      await removeSamples(tx, model.id, revision, ids)
      return { count: ids.length, counts: { changed: ids.length } }
    },
    sentence: ({ changed = 0 }) => `Deleted ${plural('text', changed)}.`,
  })
  return changed(batch)
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged, SamplesDelete } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import { chosenSamples, stillLive } from './chosen-samples'
import { removeSamples } from './remove-samples'

/** Takes texts out of the data; undo brings them back with their tags. */
export async function deleteSamples(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: SamplesDelete,
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: 'delete', batch: randomUUID() }
  const changed: SamplesChanged = { changed: 0, revision: null }
  for await (const slice of chosenSamples(db, model, input)) {
    const { revision, result } = await changeData(db, about, async (tx, revision) => {
      const ids = await stillLive(tx, model, slice)
      await removeSamples(tx, model.id, revision, ids)
      const summary = `Deleted ${plural('text', ids.length)}.`
      return { count: ids.length, summary, result: ids.length }
    })
    changed.changed += result
    changed.revision = revision ?? changed.revision
  }
  return changed
}

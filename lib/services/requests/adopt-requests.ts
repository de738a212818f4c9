import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { keptContents, keptLengths } from '@/db/production/kept-requests'
import type { Actor } from '@/lib/contracts/actor'
import type { Adopted } from '@/lib/contracts/request'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { applyRows } from '@/lib/services/samples/apply-rows'
import { withKeys } from '@/lib/services/samples/hash'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'

/** Takes texts of production requests into the data, untagged, so that people can tag them. It can be undone. */
export async function adoptRequests(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
  batch: Batch = newBatch(),
): Promise<Adopted> {
  const about = { modelId: model.id, actor, kind: 'adopt' }
  const wanted = [...new Set(ids)]
  const lengths = await keptLengths(db.read, model.id, wanted)
  await changeInParts(db, batch, about, {
    items: wanted.slice(batch.progress.done),
    lengthOf: (id) => lengths.get(id) ?? 0,
    async change(tx, part, { revision, at }) {
      const texts = await keptContents(tx, model.id, part)
      const rows = texts.map((text) => withKeys({ text, tags: null }))
      const { added } = await applyRows(tx, rows, {
        modelId: model.id,
        revision,
        at,
        source: 'production',
        origin: { origin: 'person', chosenBy: 'person', seenVersion: null },
        tags: createTagResolver(tx, model.id, revision),
        existing: 'ignore',
      })
      return { count: added, counts: { added, ignored: part.length - added } }
    },
    sentence: ({ added = 0 }) => `Took ${plural('text', added)} over from production.`,
  })
  const { added = 0, ignored = 0 } = batch.progress.counts
  return { added, ignored, revision: batch.progress.revision }
}

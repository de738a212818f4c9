import 'server-only'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { noteOnBatch } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { UPLOAD_ROWS } from '@/lib/contracts/limits'
import type { Adopted } from '@/lib/contracts/request'
import { AppError } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts } from '@/lib/services/changes/batch'
import { readKept } from '@/lib/services/files/kept-files'
import { applyRows } from '@/lib/services/samples/apply-rows'
import { withKeys } from '@/lib/services/samples/hash'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import { requireBatch } from './require-batch'

/**
 * Takes the texts that a batch answered unsurely into the data, untagged, so that people can tag them; those that are there
 * already are passed over. It can be undone.
 */
export async function takeUnsure(
  db: Database,
  actor: Actor,
  model: ModelRow,
  batchId: number,
  batch: Batch,
): Promise<Adopted> {
  const row = await requireBatch(db, model, batchId)
  if (row.filesDeletedAt || row.unsureBytes === 0) {
    throw new AppError('CONFLICT', 'This batch has no unsure texts, or they are deleted already.')
  }
  const texts = await readUnsure(readKept(db, `${row.path}.unsure`, row.unsureBytes))
  const items = texts.map((text) => ({ text, tags: null }))
  const about = { modelId: model.id, actor, kind: 'take unsure' }
  await changeInParts(db, batch, about, {
    items: items.slice(batch.progress.done),
    lengthOf: ({ text }) => text.length,
    prepare: (item) => withKeys(item),
    async change(tx, part, { revision, at }) {
      const { added } = await applyRows(tx, part, {
        modelId: model.id,
        revision,
        at,
        source: row.fileName,
        origin: { origin: 'person', chosenBy: 'person', seenVersion: null },
        tags: createTagResolver(tx, model.id, revision),
        existing: 'ignore',
      })
      if (added > 0) await noteOnBatch(tx, batchId, { takenRevision: revision })
      return { count: added, counts: { added, ignored: part.length - added } }
    },
    sentence: ({ added = 0 }) =>
      `Took ${plural('text', added)} over that the batch of ${row.fileName} answered unsurely.`,
  })
  const { added = 0, ignored = 0 } = batch.progress.counts
  return { added, ignored, revision: batch.progress.revision }
}

/** The first of them, each text once. */
async function readUnsure(input: Readable): Promise<string[]> {
  const lines = createInterface({ input })
  const texts = new Set<string>()
  for await (const line of lines) {
    texts.add(JSON.parse(line))
    if (texts.size === UPLOAD_ROWS) break
  }
  return [...texts]
}

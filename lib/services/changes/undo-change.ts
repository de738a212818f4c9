import 'server-only'
import type { Database } from '@/db/connection/database'
import { listUnderWay } from '@/db/models/bulk-writes'
import { type ChangeRow, findChange, listBatch } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { markUndone } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'
import { type Batch, changed, changeInParts, newBatch } from './batch'
import { createPace } from './pace'
import { revertRevision } from './revert-revision'

/**
 * Takes a change back by a new change; undoing that one is the redo. Parts of one large change go together,
 * newest first. Texts that were tagged again since are left as they are.
 */
export async function undoChange(
  db: Database,
  actor: Actor,
  model: ModelRow,
  revision: number,
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const change = await findChange(db.read, model.id, revision)
  if (!change) {
    throw new AppError('NOT_FOUND', `This model has no change with revision ${revision}.`)
  }
  // The first parts of an undo whose runner was lost are undone already: by itself.
  if (change.undoneBy !== null && batch.progress.done === 0) {
    throw new AppError('CONFLICT', `Change ${revision} was undone already.`)
  }
  const underWay = await listUnderWay(db.read, model.id)
  if (underWay.some((row) => row.batch === change.batch)) {
    const message = `Change ${revision} is still being written. Cancel it instead, or wait until it is done.`
    throw new AppError('CONFLICT', message)
  }
  const parts = change.batch ? await listBatch(db.read, model.id, change.batch) : [change]
  await undoParts(db, actor, model, parts, batch)
  return changed(batch)
}

/** Takes these parts of a change back, newest first. */
export async function undoParts(
  db: Database,
  actor: Actor,
  model: ModelRow,
  parts: readonly ChangeRow[],
  batch: Batch,
): Promise<void> {
  const about = { modelId: model.id, actor, kind: 'undo' }
  await changeInParts(db, batch, about, {
    items: parts.filter((part) => part.undoneBy === null),
    // What one transaction has done another takes back.
    pace: createPace(1),
    async change(tx, [part], { revision }) {
      if (!part) throw new Error('A part of an undo is one revision.')
      const count = await revertRevision(tx, model.id, part.revision, revision)
      if (count > 0) await markUndone(tx, model.id, part.revision, revision)
      return { count, counts: { changed: count }, undoOf: part.revision }
    },
    sentence: () => `Undid: ${parts[0]?.summary}`,
  })
}

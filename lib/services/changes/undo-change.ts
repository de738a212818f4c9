import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ChangeRow, findChange, listBatch, markUndone } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { changeData } from './change-data'
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
): Promise<{ revision: number | null; changed: number }> {
  const change = await findChange(db.read, model.id, revision)
  if (!change) {
    throw new AppError('NOT_FOUND', `This model has no change with revision ${revision}.`)
  }
  if (change.undoneBy !== null) {
    throw new AppError('CONFLICT', `Change ${revision} was undone already.`)
  }
  const parts = change.batch ? await listBatch(db.read, model.id, change.batch) : [change]
  const batch = parts.length > 1 ? `undo ${change.batch} ${revision}` : null
  let changed = 0
  let newest: number | null = null
  for (const part of parts.filter((one) => one.undoneBy === null)) {
    const undone = await undoPart(db, actor, model, part, batch)
    changed += undone.result
    newest = undone.revision ?? newest
  }
  return { revision: newest, changed }
}

function undoPart(
  db: Database,
  actor: Actor,
  model: ModelRow,
  part: ChangeRow,
  batch: string | null,
) {
  const about = { modelId: model.id, actor, kind: 'undo', batch, undoOf: part.revision }
  return changeData(db, about, async (tx, revision) => {
    const count = await revertRevision(tx, model.id, part.revision, revision)
    if (count > 0) await markUndone(tx, model.id, part.revision, revision)
    return { count, summary: `Undid: ${part.summary}`, result: count }
  })
}

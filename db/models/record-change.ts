import { addAudit } from '@/db/accounts/audit'
import type { Connection } from '@/db/connection/database'
import { only, run, value } from '@/db/connection/sql'
import type { Actor } from '@/lib/contracts/actor'

/** The kind of a change that says of untagged texts that they fit no tag. */
export const NO_TAG_CHANGE = 'no tag'
/** The kind of a change of fields, which no training reads. */
export const FIELD_CHANGE = 'field'
/** The kind of a change of the values of fields, which no training reads either. */
export const VALUES_CHANGE = 'values'
/** The kind of a change of how people meet tags. */
export const TAG_TRAITS_CHANGE = 'tag traits'
/** The kind of a change that erased texts for good: nothing takes it back. */
export const ERASE_CHANGE = 'erase'
/** The kind of a change that takes another one back. */
export const UNDO_CHANGE = 'undo'
/** Kinds of changes of which no training reads anything. */
const UNREAD = [NO_TAG_CHANGE, FIELD_CHANGE, VALUES_CHANGE, TAG_TRAITS_CHANGE]
/** Whether a change by its `kind` may be read by a training, as SQL. */
export const READ_KIND = `kind NOT IN (${UNREAD.map((kind) => `'${kind}'`).join(', ')})`

type NewChange = {
  revision: number
  actor: Actor
  kind: string
  summary: string
  count: number
  batch?: string | null
  undoOf?: number | null
}

/** The revision that the change being written will have. Only `recordChange` makes it real. */
export async function nextRevision(tx: Connection, modelId: number): Promise<number> {
  const revision = await value<number>(tx, 'SELECT revision FROM models WHERE id = ?', modelId)
  if (revision === undefined) throw new Error(`Model ${modelId} is gone.`)
  return revision + 1
}

/** Whether anything that a training reads may have changed after a revision. */
export async function isChangedSince(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<boolean> {
  const later = `SELECT EXISTS (SELECT 1 FROM changes
    WHERE model_id = ? AND revision > ? AND ${READ_KIND})`
  return (await only<number>(db, later, modelId, revision)) === 1
}

export async function recordChange(
  tx: Connection,
  modelId: number,
  change: NewChange,
  at: Date,
): Promise<number> {
  const { revision, actor, kind, summary, count, batch = null, undoOf = null } = change
  const { name, userId } = actor
  await run(
    tx,
    `INSERT INTO changes
     (model_id, revision, at, actor, user_id, kind, summary, count, batch, undo_of)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[modelId, revision, at.getTime(), name, userId, kind, summary, count, batch, undoOf],
  )
  const said = 'UPDATE live_samples SET tagged_by = ? WHERE model_id = ? AND tagged_rev = ?'
  await run(tx, said, name, modelId, revision)
  const update = 'UPDATE models SET revision = ?, updated_at = ? WHERE id = ?'
  await run(tx, update, revision, at.getTime(), modelId)
  await auditSettings(tx, modelId, change)
  return revision
}

/** Settings stand in the audit, too: who reads it asks what a model was allowed to do. */
async function auditSettings(
  tx: Connection,
  modelId: number,
  { actor, kind, summary, count }: NewChange,
): Promise<void> {
  if (kind !== 'settings' || count === 0) return
  const name = await only<string>(
    tx,
    "SELECT name || ' (' || public_id || ')' FROM models WHERE id = ?",
    modelId,
  )
  await addAudit(tx, actor, 'setting changed', `${name}: ${summary}`)
}

export async function markUndone(
  tx: Connection,
  modelId: number,
  revision: number,
  undoneBy: number,
): Promise<void> {
  const update = 'UPDATE changes SET undone_by = ? WHERE model_id = ? AND revision = ?'
  await run(tx, update, undoneBy, modelId, revision)
}

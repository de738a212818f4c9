import type { Connection } from '@/db/connection/database'
import { all, first, insert, only, run } from '@/db/connection/sql'
import type { FieldKind } from '@/lib/contracts/choices'
import { foldName } from '@/lib/contracts/fold-name'

/** `count` is how many live samples have a value of it. */
export type FieldRow = { id: number; name: string; kind: FieldKind; count: number }

const LIVE = `SELECT f.id AS id, p.name AS name, f.kind AS kind, f.value_count AS count
  FROM field_periods p JOIN fields f ON f.id = p.field_id
  WHERE p.model_id = ? AND p.removed_rev IS NULL`

/** The fields of a model now, in their order. */
export async function listFields(db: Connection, modelId: number): Promise<FieldRow[]> {
  return all<FieldRow>(db, `${LIVE} ORDER BY f.position, f.id`, modelId)
}

export async function findField(
  db: Connection,
  modelId: number,
  fieldId: number,
): Promise<FieldRow | null> {
  return (await first<FieldRow>(db, `${LIVE} AND p.field_id = ?`, modelId, fieldId)) ?? null
}

export async function insertField(
  tx: Connection,
  modelId: number,
  revision: number,
  { name, kind }: { name: string; kind: FieldKind },
): Promise<FieldRow> {
  const last = 'SELECT coalesce(max(position), 0) FROM fields WHERE model_id = ?'
  const position = (await only<number>(tx, last, modelId)) + 1
  const row = 'INSERT INTO fields (model_id, kind, position) VALUES (?, ?, ?)'
  const id = await insert(tx, row, modelId, kind, position)
  await openField(tx, modelId, revision, { id, name })
  return { id, name, kind, count: 0 }
}

/** Opens a period: the field exists, under this name, from `revision` on. */
export async function openField(
  tx: Connection,
  modelId: number,
  revision: number,
  field: { id: number; name: string },
): Promise<void> {
  const period = `INSERT INTO field_periods (field_id, model_id, name, folded_name, added_rev)
     VALUES (?, ?, ?, ?, ?)`
  await run(tx, period, field.id, modelId, field.name, foldName(field.name), revision)
}

/** Ends it: its values stay where they are, unseen. */
export async function closeField(tx: Connection, revision: number, fieldId: number): Promise<void> {
  const close =
    'UPDATE field_periods SET removed_rev = ? WHERE field_id = ? AND removed_rev IS NULL'
  await run(tx, close, revision, fieldId)
}

type FieldPeriod = { id: number; name: string }

/** What a revision made or named, and is called so still: what its undo takes away. */
export const FIELDS_ADDED_IN = `FROM field_periods p
  WHERE p.model_id = :modelId AND p.added_rev = :revision AND p.removed_rev IS NULL`
/** What it took away or renamed, and nobody did since: what its undo brings back. */
export const FIELDS_REMOVED_IN = `FROM field_periods p
  WHERE p.model_id = :modelId AND p.removed_rev = :revision
  AND NOT EXISTS (SELECT 1 FROM field_periods later
    WHERE later.field_id = p.field_id AND later.added_rev > :revision)
  AND NOT EXISTS (SELECT 1 FROM field_periods renamed WHERE renamed.field_id = p.field_id
    AND renamed.added_rev = :revision AND renamed.removed_rev IS NOT NULL)`

export async function fieldsAddedIn(db: Connection, modelId: number, revision: number) {
  const made = `SELECT p.field_id AS id, p.name AS name ${FIELDS_ADDED_IN}`
  return all<FieldPeriod>(db, made, { modelId, revision })
}

export async function fieldsRemovedIn(db: Connection, modelId: number, revision: number) {
  const gone = `SELECT p.field_id AS id, p.name AS name ${FIELDS_REMOVED_IN}`
  return all<FieldPeriod>(db, gone, { modelId, revision })
}

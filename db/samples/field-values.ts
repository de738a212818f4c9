import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, run } from '@/db/connection/sql'
import type { FieldKind } from '@/lib/contracts/choices'

/** A value as it is kept: what of it is null depends on the kind of its field, see the schema. */
export type StoredValue = { text: string | null; folded: string | null; number: number | null }

export type SampleValue = { sampleId: number; fieldId: number } & StoredValue
/** Null: the sample has no value of the field. */
export type WantedValue = { sampleId: number; fieldId: number; value: StoredValue | null }

const VALUE =
  'v.sample_id AS sampleId, v.field_id AS fieldId, v.text AS text, v.folded AS folded, v.number AS number'

/** The values that these samples have now, by sample; those of deleted fields as well. */
export async function valuesOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, SampleValue[]>> {
  const rows = await all<SampleValue>(
    db,
    `SELECT ${VALUE} FROM field_values v
     WHERE v.removed_rev IS NULL AND v.sample_id IN ${LISTED}`,
    listed(sampleIds),
  )
  return bySample(rows)
}

export type NamedValue = { sampleId: number; name: string; kind: FieldKind } & StoredValue

/** The values that these samples have now of the fields that there are, by sample, in the order of the fields. */
export async function namedValuesOf(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, NamedValue[]>> {
  const rows = await all<NamedValue>(
    db,
    `SELECT ${VALUE}, p.name AS name, f.kind AS kind
     FROM field_values v JOIN fields f ON f.id = v.field_id
     JOIN field_periods p ON p.field_id = v.field_id AND p.removed_rev IS NULL
     WHERE v.removed_rev IS NULL AND v.sample_id IN ${LISTED} ORDER BY f.position, f.id`,
    listed(sampleIds),
  )
  return bySample(rows)
}

/** The values that these samples had at a revision. */
export async function valuesAsOf(
  db: Connection,
  sampleIds: readonly number[],
  revision: number,
): Promise<SampleValue[]> {
  const then = `SELECT ${VALUE} FROM field_values v WHERE v.added_rev <= ?`
  const ids = listed(sampleIds)
  return all<SampleValue>(
    db,
    `${then} AND v.removed_rev IS NULL AND v.sample_id IN ${LISTED}
     UNION ALL ${then} AND v.removed_rev > ? AND v.removed_rev IS NOT NULL
     AND v.sample_id IN ${LISTED}`,
    ...[revision, ids],
    ...[revision, revision, ids],
  )
}

/** Gives live samples these values, as part of `revision`. Answers the samples of which one is another now. */
export async function setValues(
  tx: Connection,
  modelId: number,
  revision: number,
  wanted: readonly WantedValue[],
): Promise<number[]> {
  const ids = [...new Set(wanted.map(({ sampleId }) => sampleId))]
  const had = await valuesOfSamples(tx, ids)
  const changed = new Set<number>()
  const gone: SampleValue[] = []
  const come: SampleValue[] = []
  for (const { sampleId, fieldId, value } of wanted) {
    const own = had.get(sampleId)?.find((one) => one.fieldId === fieldId)
    if (isSame(own, value)) continue
    changed.add(sampleId)
    if (own) gone.push(own)
    if (value) come.push({ sampleId, fieldId, ...value })
  }
  await endValues(tx, revision, gone)
  await openValues(tx, modelId, revision, come)
  return [...changed]
}

/** Takes all values of these samples away, as part of `revision`. */
export async function closeValues(
  tx: Connection,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  await endValues(tx, revision, [...(await valuesOfSamples(tx, sampleIds)).values()].flat())
}

/** Nobody changed this value of the sample after the revision. */
const UNTOUCHED_SINCE = `NOT EXISTS (SELECT 1 FROM field_values later
  WHERE later.sample_id = v.sample_id AND later.field_id = v.field_id
  AND later.removed_rev > :revision AND later.removed_rev IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM field_values later
  WHERE later.sample_id = v.sample_id AND later.field_id = v.field_id
  AND later.removed_rev IS NULL AND later.added_rev > :revision)`

/** What a revision gave and nobody took or changed since: what its undo takes away. */
export const VALUES_ADDED_IN = `FROM field_values v
  WHERE v.model_id = :modelId AND v.added_rev = :revision AND v.removed_rev IS NULL`
/** What it took or changed and nobody changed since: what its undo gives back. */
export const VALUES_REMOVED_IN = `FROM field_values v
  WHERE v.model_id = :modelId AND v.removed_rev = :revision AND ${UNTOUCHED_SINCE}`

export async function valuesAddedIn(db: Connection, modelId: number, revision: number) {
  return all<SampleValue>(db, `SELECT ${VALUE} ${VALUES_ADDED_IN}`, { modelId, revision })
}

export async function valuesRemovedIn(db: Connection, modelId: number, revision: number) {
  return all<SampleValue>(db, `SELECT ${VALUE} ${VALUES_REMOVED_IN}`, { modelId, revision })
}

function bySample<Row extends { sampleId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const own = found.get(row.sampleId)
    if (own) own.push(row)
    else found.set(row.sampleId, [row])
  }
  return found
}

function isSame(own: StoredValue | undefined, value: StoredValue | null): boolean {
  if (!own || !value) return !own && !value
  return own.text === value.text && own.number === value.number
}

async function openValues(
  tx: Connection,
  modelId: number,
  revision: number,
  values: readonly SampleValue[],
): Promise<void> {
  const open = `INSERT INTO field_values
     (sample_id, field_id, model_id, text, folded, number, added_rev) VALUES (?, ?, ?, ?, ?, ?, ?)`
  for (const { sampleId, fieldId, text, folded, number } of values)
    await run(tx, open, sampleId, fieldId, modelId, text, folded, number, revision)
  await countValues(tx, values, 1)
}

async function endValues(
  tx: Connection,
  revision: number,
  values: readonly SampleValue[],
): Promise<void> {
  // A period that would begin and end in one revision never existed.
  const forget = `DELETE FROM field_values
     WHERE sample_id = ? AND field_id = ? AND removed_rev IS NULL AND added_rev = ?`
  const close = `UPDATE field_values SET removed_rev = ?
     WHERE sample_id = ? AND field_id = ? AND removed_rev IS NULL`
  for (const { sampleId, fieldId } of values)
    (await run(tx, forget, sampleId, fieldId, revision)) ||
      (await run(tx, close, revision, sampleId, fieldId))
  await countValues(tx, values, -1)
}

async function countValues(
  tx: Connection,
  values: readonly SampleValue[],
  sign: 1 | -1,
): Promise<void> {
  const counts = new Map<number, number>()
  for (const { fieldId } of values) counts.set(fieldId, (counts.get(fieldId) ?? 0) + sign)
  const update = 'UPDATE fields SET value_count = value_count + ? WHERE id = ?'
  for (const [fieldId, more] of counts) await run(tx, update, more, fieldId)
}

import type { Connection } from '@/db/connection/database'
import { column, kindOf, only, run, value } from '@/db/connection/sql'
import type { Part } from './part'
import type { PartRow, PartValue } from './read-part'

/** PostgreSQL counts ids by a sequence. */
const TAKE = `SELECT setval(s, nextval(s) + ? - 1) - ? + 1 FROM (SELECT pg_get_serial_sequence(?, 'id')::regclass AS s) own`

/** Takes a range of `count` ids of a table, which nobody else is given; answers the first of them. */
export async function reserveIds(tx: Connection, table: string, count: number): Promise<number> {
  if (kindOf(tx) === 'postgres') return only<number>(tx, TAKE, count, count, table)
  const last = await value<number>(tx, 'SELECT seq FROM sqlite_sequence WHERE name = ?', table)
  if (last === undefined)
    await run(tx, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, 0)', table)
  const next = (last ?? 0) + count
  await run(tx, 'UPDATE sqlite_sequence SET seq = ? WHERE name = ?', next, table)
  return next - count + 1
}

/** Inserts rows of a part, whose ids are those of here, into a model. */
export async function writePart(
  tx: Connection,
  { name, columns, local = {}, through }: Part,
  modelId: number,
  rows: readonly PartRow[],
): Promise<void> {
  const own = Object.entries({ ...local, ...(through ? {} : { model_id: modelId }) })
  const names = [...columns.map((one) => one.name), ...own.map(([key]) => key)]
  const insert = `INSERT INTO ${name} (${names.map((one) => `"${one}"`).join(', ')})
     VALUES (${names.map(() => '?').join(', ')})`
  const fixed = own.map(([, stored]) => stored)
  for (const row of rows) {
    try {
      await run(tx, insert, ...row.map(toStored), ...fixed)
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (/^(SQLITE_CONSTRAINT|23)/.test(code ?? ''))
        throw new RowRefused(message, { cause: error })
      throw error
    }
  }
}

/** A row that does not go together with the others. */
export class RowRefused extends Error {}

function toStored(stored: PartValue): PartValue {
  const isJson = typeof stored === 'object' && stored !== null && !Buffer.isBuffer(stored)
  return isJson ? JSON.stringify(stored) : stored
}

/** The samples of a model above `after` that are in its data, ascending; ids up to `last` are all its own. */
export async function liveByPeriods(
  db: Connection,
  modelId: number,
  { after, last, limit }: { after: number; last: number; limit: number },
): Promise<number[]> {
  const live = `SELECT sample_id FROM sample_periods
     WHERE sample_id > ? AND sample_id <= ? AND +model_id = ? AND removed_rev IS NULL
     ORDER BY sample_id LIMIT ?`
  return column<number>(db, live, after, last, modelId, limit)
}

/** Counts the live texts that carry a tag. */
export async function countTagged(tx: Connection, tagId: number): Promise<void> {
  const count = `UPDATE tags SET sample_count =
     (SELECT count(*) FROM annotations WHERE tag_id = ? AND removed_rev IS NULL) WHERE id = ?`
  await run(tx, count, tagId, tagId)
}

/** Counts the live texts that have a value of a field. */
export async function countValued(tx: Connection, fieldId: number): Promise<void> {
  const count = `UPDATE fields SET value_count =
     (SELECT count(*) FROM field_values WHERE field_id = ? AND removed_rev IS NULL) WHERE id = ?`
  await run(tx, count, fieldId, fieldId)
}

/** The ids of all fields that a model has ever had. */
export async function fieldIdsOf(db: Connection, modelId: number): Promise<number[]> {
  return column<number>(db, 'SELECT id FROM fields WHERE model_id = ? ORDER BY id', modelId)
}

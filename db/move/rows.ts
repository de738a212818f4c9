import type { Connection } from '@/db/connection/database'
import { all, first, only, places, run } from '@/db/connection/sql'
import { slices } from '@/lib/slices'
import type { Shape } from './table-shapes'

export type Row = Record<string, string | number | Buffer | null>

/** So many go into one statement: SQLite and PostgreSQL both take some thousands of values. */
const AT_ONCE = 50

/** The row with the last key; undefined when there is none. */
export async function lastRow(db: Connection, shape: Shape): Promise<Row | undefined> {
  const order = shape.key.map((name) => `"${name}" DESC`).join(', ')
  return first<Row>(
    db,
    `SELECT ${listed(shape.columns)} FROM "${shape.name}" ORDER BY ${order} LIMIT 1`,
  )
}

/** At most so many rows after one, or from the first on, by their key. */
export async function rowsAfter(
  db: Connection,
  { name, columns, key }: Shape,
  after: Row | undefined,
  most: number,
): Promise<Row[]> {
  const values = after ? key.map((one) => after[one]) : []
  const beyond = after ? `WHERE (${listed(key)}) > (${places(values)})` : ''
  const sql = `SELECT ${listed(columns)} FROM "${name}" ${beyond} ORDER BY ${listed(key)} LIMIT ?`
  return all<Row>(db, sql, ...values, most)
}

export async function countRows(db: Connection, { name }: Shape): Promise<number> {
  return only<number>(db, `SELECT count(*) FROM "${name}"`)
}

export async function insertRows(
  tx: Connection,
  { name, columns }: Shape,
  rows: readonly Row[],
): Promise<void> {
  const place = `(${places(columns)})`
  for (const some of slices(rows, AT_ONCE)) {
    const values = some.flatMap((row) => columns.map((column) => row[column]))
    const sql = `INSERT INTO "${name}" (${listed(columns)}) VALUES ${some.map(() => place).join(', ')}`
    await run(tx, sql, ...values)
  }
}

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

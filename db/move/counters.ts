import type { Connection } from '@/db/connection/database'
import { kindOf, only, run, value } from '@/db/connection/sql'
import type { Shape } from './table-shapes'

/** The highest number that was ever given to a row of a table: none is given again, also when its row is gone. */
export async function highestGiven(db: Connection, { name, counted }: Shape): Promise<number> {
  if (counted === null) return 0
  const highest = (await value<number>(db, `SELECT max("${counted}") FROM "${name}"`)) ?? 0
  return Math.max(highest, await counterOf(db, name, counted))
}

async function counterOf(db: Connection, table: string, column: string): Promise<number> {
  if (kindOf(db) === 'sqlite')
    return (await value<number>(db, 'SELECT seq FROM sqlite_sequence WHERE name = ?', table)) ?? 0
  const counter = await only<string>(db, 'SELECT pg_get_serial_sequence(?, ?)', table, column)
  return only<number>(db, `SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${counter}`)
}

/** Goes on above what was given where the rows came from. */
export async function setCounters(
  tx: Connection,
  { name, columns, counted }: Shape,
  highest: number,
): Promise<void> {
  if (kindOf(tx) === 'postgres') {
    if (counted !== null) await setSequence(tx, name, counted, highest)
    if (!columns.includes('rowid')) return
    const last = await value<number>(tx, `SELECT max(rowid) FROM "${name}"`)
    await setSequence(tx, name, 'rowid', last ?? 0)
  } else if (counted !== null) {
    await run(tx, 'DELETE FROM sqlite_sequence WHERE name = ?', name)
    await run(tx, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', name, highest)
  }
}

async function setSequence(tx: Connection, table: string, column: string, highest: number) {
  const set = 'SELECT setval(pg_get_serial_sequence(?, ?), greatest(?, 1), ? > 0)'
  await only<number>(tx, set, table, column, highest, highest)
}

import type { Asking } from './asking'
import type { Connection } from './database'
import { asking } from './driver'

/*
 * SQL by hand. What a statement answers is typed by who writes it: the names and types of its columns stand right before
 * the SELECT that has them.
 */

/** All rows. */
export async function all<Row>(db: Connection, sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await asking(db).rows(sql, values)) as Row[]
}

/**
 * Gives the rows to `visit` one after the other, as they are found, until it answers false. It answers at once: meanwhile
 * the statement is in use.
 */
export async function each<Row>(
  db: Connection,
  visit: (row: Row) => boolean,
  sql: string,
  ...values: unknown[]
): Promise<void> {
  await asking(db).each(sql, values, (row) => visit(row as Row))
}

/** The first row, if there is one. */
export async function first<Row>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Row | undefined> {
  return (await asking(db).row(sql, values)) as Row | undefined
}

/** The first column of all rows. */
export async function column<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value[]> {
  return (await asking(db).column(sql, values)) as Value[]
}

/** The first column of the first row, if there is one. */
export async function value<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value | undefined> {
  return (await asking(db).value(sql, values)) as Value | undefined
}

/** The one value of a statement that always has one, such as a count. */
export async function only<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value> {
  const found = await value<Value>(db, sql, ...values)
  if (found === undefined) throw new Error(`Nothing was found by ${sql}`)
  return found
}

/** Writes; answers how many rows it changed. */
export async function run(tx: Connection, sql: string, ...values: unknown[]): Promise<number> {
  return asking(tx).run(sql, values)
}

/** Inserts a row; answers the id that it was given. */
export async function insert(tx: Connection, sql: string, ...values: unknown[]): Promise<number> {
  const id = await asking(tx).insert(sql, values)
  if (id === null) throw new Error(`Nothing was inserted by ${sql}`)
  return id
}

/** Inserts a row ON CONFLICT DO NOTHING; answers the id that it was given, null when there is such a row already. */
export async function insertNew(
  tx: Connection,
  sql: string,
  ...values: unknown[]
): Promise<number | null> {
  return asking(tx).insert(sql, values)
}

/** Which database answers, for the few places where they are asked differently. */
export function kindOf(db: Connection): Asking['kind'] {
  return asking(db).kind
}

/** A list in one place, `listed(values)`: the statement is the same for every length, so it is prepared once. */
export const LISTED = '(SELECT value FROM json_each(?))'

export function listed(values: readonly number[]): string {
  return JSON.stringify(values)
}

/** `?, ?, ?`: as many places as there are values; NULL, which nothing is equal to, for none. */
export function places(values: readonly unknown[]): string {
  if (values.length === 0) return 'NULL'
  return values.map(() => '?').join(', ')
}

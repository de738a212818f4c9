import type Sqlite from 'better-sqlite3'
import type { Connection } from './database'
import { sqliteOf } from './driver'

/*
 * SQL by hand. What a statement answers is typed by who writes it: the names and types of its columns stand right before
 * the SELECT that has them.
 */

/** All rows. */
export async function all<Row>(db: Connection, sql: string, ...values: unknown[]): Promise<Row[]> {
  return statement(db, sql, false).all(...values) as Row[]
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
  for (const row of statement(db, sql, false).iterate(...values)) if (!visit(row as Row)) return
}

/** The first row, if there is one. */
export async function first<Row>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Row | undefined> {
  return statement(db, sql, false).get(...values) as Row | undefined
}

/** The first column of all rows. */
export async function column<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value[]> {
  return statement(db, sql, true).all(...values) as Value[]
}

/** The first column of the first row, if there is one. */
export async function value<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value | undefined> {
  return statement(db, sql, true).get(...values) as Value | undefined
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
  return prepare(tx, sql).run(...values).changes
}

/** Inserts a row; answers the id that it was given. */
export async function insert(tx: Connection, sql: string, ...values: unknown[]): Promise<number> {
  return Number(prepare(tx, sql).run(...values).lastInsertRowid)
}

/** Inserts a row ON CONFLICT DO NOTHING; answers the id that it was given, null when there is such a row already. */
export async function insertNew(
  tx: Connection,
  sql: string,
  ...values: unknown[]
): Promise<number | null> {
  const { changes, lastInsertRowid } = prepare(tx, sql).run(...values)
  return changes === 0 ? null : Number(lastInsertRowid)
}

/** A list in one place, `listed(values)`: the statement is the same for every length, so it is prepared once. */
export const LISTED = '(SELECT value FROM json_each(?))'

export function listed(values: readonly number[]): string {
  return JSON.stringify(values)
}

/** `?, ?, ?`: as many places as there are values. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

const prepared = new WeakMap<Connection, Map<string, Sqlite.Statement>>()

/** Prepares `sql` once per connection. */
function prepare(connection: Connection, sql: string): Sqlite.Statement {
  const known = prepared.get(connection) ?? new Map<string, Sqlite.Statement>()
  prepared.set(connection, known)
  const found = known.get(sql) ?? sqliteOf(connection).prepare(sql)
  known.set(sql, found)
  return found
}

/** One that answers rows, or the first column of each. */
function statement(connection: Connection, sql: string, isColumn: boolean): Sqlite.Statement {
  return prepare(connection, sql).pluck(isColumn)
}

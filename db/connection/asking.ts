import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** What a statement that writes answers. */
export type Written = { changes: number }

type Answer<Result> = Result | Promise<Result>

/** What a connection is made of: drizzle's builder on it, and how its database answers SQL by hand. */
export type Asking = {
  kind: 'sqlite' | 'postgres'
  orm: BaseSQLiteDatabase<'async', Written>
  rows: (sql: string, values: unknown[]) => Answer<unknown[]>
  row: (sql: string, values: unknown[]) => Answer<unknown>
  /** The first column of all rows. */
  column: (sql: string, values: unknown[]) => Answer<unknown[]>
  /** The first column of the first row, undefined for none. */
  value: (sql: string, values: unknown[]) => Answer<unknown>
  /** Gives the rows to `visit` until it answers false. */
  each: (sql: string, values: unknown[], visit: (row: unknown) => boolean) => Answer<void>
  run: (sql: string, values: unknown[]) => Answer<number>
  /** The id of the row that was inserted, null when none was. */
  insert: (sql: string, values: unknown[]) => Answer<number | null>
}

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection, Database } from '@/db/connection/database'
import { DATABASE_FILE } from '@/db/connection/open'
import { column, run } from '@/db/connection/sql'

/** The first column of what is selected: for what no function of `db/` answers. */
export async function selectByHand<Value>(
  db: Connection,
  sql: string,
  ...values: unknown[]
): Promise<Value[]> {
  return column<Value>(db, sql, ...values)
}

/** Damages a database, or brings it into a state that Langur would need long for. */
export async function changeByHand(db: Database, sql: string, ...values: unknown[]): Promise<void> {
  await db.write(async (tx) => run(tx, sql, ...values))
}

/** The file of a data folder, for a test that fills it behind Langur's back. */
export function openByHand(folder: string): Sqlite.Database {
  return new Sqlite(join(folder, DATABASE_FILE))
}

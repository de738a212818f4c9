import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '@/db/connection/database'
import { DATABASE_FILE } from '@/db/connection/open'
import { only } from '@/db/connection/sql'

/** How large the database and its log are, in bytes. */
export async function databaseBytes(address: string): Promise<{ file: number; log: number }> {
  const file = join(address, DATABASE_FILE)
  // Where nothing was written since the start there is no log yet.
  const log = await stat(`${file}-wal`).catch(() => ({ size: 0 }))
  return { file: (await stat(file)).size, log: log.size }
}

/** Which SQLite this is, and the newest change of the tables. */
export async function databaseVersions(
  db: Connection,
): Promise<{ sqlite: string; schema: string }> {
  return {
    sqlite: await only<string>(db, 'SELECT sqlite_version()'),
    schema: await only<string>(db, 'SELECT name FROM migrations ORDER BY rowid DESC LIMIT 1'),
  }
}

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@/db/connection/database'
import { DATABASE_FILE } from '@/db/connection/open'
import { kindOf, only } from '@/db/connection/sql'

/** How large the database and its log are, in bytes; null for the log of PostgreSQL, which is that of all its databases. */
export async function databaseBytes(
  db: Pick<Database, 'address' | 'read'>,
): Promise<{ file: number; log: number | null }> {
  if (kindOf(db.read) === 'postgres') {
    return {
      file: await only<number>(db.read, 'SELECT pg_database_size(current_database())'),
      log: null,
    }
  }
  const file = join(db.address, DATABASE_FILE)
  // Where nothing was written since the start there is no log yet.
  const log = await stat(`${file}-wal`).catch(() => ({ size: 0 }))
  return { file: (await stat(file)).size, log: log.size }
}

/** Which SQLite or PostgreSQL this is, and the newest change of the tables. */
export async function databaseVersions(
  db: Database['read'],
): Promise<{ sqlite: string | null; postgresql: string | null; schema: string }> {
  const isPostgres = kindOf(db) === 'postgres'
  return {
    sqlite: isPostgres ? null : await only<string>(db, 'SELECT sqlite_version()'),
    postgresql: isPostgres
      ? await only<string>(db, "SELECT current_setting('server_version')")
      : null,
    schema: await only<string>(db, 'SELECT name FROM migrations ORDER BY rowid DESC LIMIT 1'),
  }
}

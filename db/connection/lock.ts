import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * Makes sure that one server only uses the database of a folder. The lock is SQLite's own, on an empty database file, so
 * it dies with the process, however that ends. Answers a function that gives it back.
 */
export async function lockDatabase(folder: string): Promise<() => Promise<void>> {
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true })
  const sqlite = new Sqlite(join(files, 'server-lock.db'), { timeout: 0 })
  try {
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    sqlite.close()
    throw new Error(
      `Another Langur server is using ${folder}. Stop it first, or set LANGUR_DATA to another folder.`,
      { cause },
    )
  }
  return async () => {
    sqlite.close()
  }
}

import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The second is where releases before 0.2 look; `files/` may be emptied by hand at any time. */
const PLACES = ['.', 'files']

/**
 * Makes sure that one server only uses the database of a folder. The lock is SQLite's own, on an empty database file, so
 * it dies with the process, however that ends. Answers a function that gives it back.
 */
export async function lockDatabase(folder: string): Promise<() => Promise<void>> {
  const taken: Sqlite.Database[] = []
  const giveBack = async () => {
    for (const sqlite of taken) sqlite.close()
  }
  try {
    for (const place of PLACES) taken.push(lock(folder, join(folder, place)))
  } catch (error) {
    await giveBack()
    throw error
  }
  return giveBack
}

function lock(folder: string, place: string): Sqlite.Database {
  mkdirSync(place, { recursive: true })
  const sqlite = open(join(place, 'server-lock.db'))
  try {
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('BEGIN EXCLUSIVE')
    return sqlite
  } catch (cause) {
    sqlite.close()
    if (!isLocked(cause)) throw cause
    throw new Error(
      `Another Langur server is using ${folder}. Stop it first, or set LANGUR_DATA to another folder.`,
      { cause },
    )
  }
}

function open(file: string): Sqlite.Database {
  try {
    return new Sqlite(file, { timeout: 0 })
  } catch (error) {
    // SQLite does not say which file it was.
    throw Object.assign(error as Error, { path: file })
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

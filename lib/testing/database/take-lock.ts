import Sqlite from 'better-sqlite3'

/** A function that gives the lock back, null while another process has it. A lock dies with its process. */
export function takeLock(file: string): (() => void) | null {
  const sqlite = new Sqlite(file, { timeout: 0 })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
    return () => sqlite.close()
  } catch (error) {
    sqlite.close()
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
}

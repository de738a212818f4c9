import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { createMutex } from './mutex'

export const DATABASE_FILE = 'langur.db'

export type Connection = ReturnType<typeof connect>

export type Database = {
  folder: string
  /** For reading; never waits for the writer. */
  read: Connection
  /**
   * Runs `work` alone, in one durable transaction. Inside, nothing but the database may be awaited.
   * Throws what `work` throws, after rolling back.
   */
  write: <Result>(work: (tx: Connection) => Promise<Result>) => Promise<Result>
  /** How many transactions this process has committed. */
  commits: () => number
  /** From now on `listener` is called after every transaction that this process has committed. */
  onCommit: (listener: () => void) => void
  close: () => void
}

/** Opens the database of a data folder, which has been migrated, with one reader and one writer. */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true })
  const read = connect(join(folder, DATABASE_FILE))
  const writer = connect(join(folder, DATABASE_FILE))
  // better-sqlite3 waits for locks synchronously; `begin` waits without stopping the process.
  writer.$client.pragma('busy_timeout = 0')
  const alone = createMutex()
  let commits = 0
  const listeners: (() => void)[] = []
  return {
    folder,
    read,
    write: (work) =>
      alone(async () => {
        const result = await transact(writer, work)
        commits += 1
        for (const listener of listeners) listener()
        return result
      }),
    commits: () => commits,
    onCommit: (listener) => listeners.push(listener),
    close() {
      writer.$client.pragma('wal_checkpoint(TRUNCATE)')
      writer.$client.close()
      read.$client.close()
    },
  }
}

/** A connection that only reads, for a thread of its own. */
export function openReader(folder: string): Connection {
  const reader = connect(join(folder, DATABASE_FILE))
  reader.$client.pragma('query_only = ON')
  return reader
}

function connect(file: string) {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('temp_store = MEMORY')
  return drizzle(sqlite)
}

async function transact<Result>(
  writer: Connection,
  work: (tx: Connection) => Promise<Result>,
): Promise<Result> {
  await begin(writer)
  try {
    const result = await work(writer)
    writer.$client.exec('COMMIT')
    return result
  } catch (error) {
    if (writer.$client.inTransaction) writer.$client.exec('ROLLBACK')
    throw error
  }
}

/** Takes the write lock, waiting for the other process with growing pauses. */
async function begin(writer: Connection): Promise<void> {
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 20)) {
    try {
      writer.$client.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

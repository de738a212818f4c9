import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isPostgres } from '@/db/postgres/address'
import { openPostgres, openPostgresReader, openReadingPostgres } from '@/db/postgres/open'
import type { Connection, Database, Reader } from './database'
import { connect, connectReader, isBusy, sqliteOf } from './driver'
import { createFlush } from './flush'
import { createMutex } from './mutex'
import { faultOrNull, probe } from './probe'
import { createSnapshots, refuseToWrite } from './snapshots'
import { value } from './sql'
import { storageFault } from './storage-fault'
import { createStorageWatch } from './storage-watch'
import { createTurns } from './turns'

export const DATABASE_FILE = 'langur.db'

const LOCK_PAUSE_MS = 2

/** Throws, in a sentence for people, when there is no database at this address; a server says so when it is asked. */
export async function requireDatabase(address: string): Promise<void> {
  if (isPostgres(address)) return
  if (existsSync(join(address, DATABASE_FILE))) return
  throw new Error(
    `There is no ${DATABASE_FILE} in ${address}; set LANGUR_DATA to the right folder.`,
  )
}

/** Opens the database at an address, which is a folder and has been migrated, with one reader and one writer. */
export async function openDatabase(address: string, folder = address): Promise<Database> {
  if (isPostgres(address)) return openPostgres(address, folder)
  mkdirSync(address, { recursive: true })
  const file = join(address, DATABASE_FILE)
  const read = connect(file)
  const writer = connect(file)
  const watch = createStorageWatch(file)
  const snapshots = createSnapshots(file, watch)
  // better-sqlite3 waits for locks synchronously; `begin` waits without stopping the process.
  sqliteOf(writer).pragma('busy_timeout = 0')
  const alone = createMutex()
  const turns = createTurns()
  const log = createFlush(`${file}-wal`)
  const { flush } = log
  let commits = 0
  const listeners: (() => void)[] = []
  const db: Database = {
    ...reading(address, read),
    snapshot: (work) => snapshots.snapshot(db, work),
    async write(work) {
      const result = await alone(() => commit(work))
      await flush()
      return result
    },
    writePart: (work) =>
      alone(async () => {
        await turns.others()
        try {
          return await commit(work)
        } finally {
          turns.taken()
        }
      }),
    flush,
    async emptyLog() {
      // Most of it while others may write.
      sqliteOf(read).pragma('wal_checkpoint(PASSIVE)')
      // Without waiting: while it waited for readers, nobody could write.
      const truncate = async () => sqliteOf(writer).pragma('wal_checkpoint(TRUNCATE)')
      const [outcome] = (await alone(truncate)) as { busy: number }[]
      return outcome?.busy === 0
    },
    commits: () => commits,
    ring: async () => {},
    onCommit: (listener) => listeners.push(listener),
    trouble: () =>
      faultOrNull(db, async () => {
        await watch.look()
        sqliteOf(read).pragma('schema_version')
        if (watch.hasFailed()) await db.write(probe)
      }),
    async close() {
      snapshots.close()
      await log.close()
      try {
        sqliteOf(writer).pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // What finds no space stays in the log, which the next start reads.
        if (!db.faultOf(error)) throw error
      }
      sqliteOf(writer).close()
      sqliteOf(read).close()
    },
  }
  return db

  async function commit<Result>(work: (tx: Connection) => Promise<Result>): Promise<Result> {
    const result = await watch.watched(() => transact(writer, work))
    commits += 1
    for (const listener of listeners) listener()
    return result
  }
}

/**
 * Opens the database at an address for a process that only reads: what would write throws. Nothing is committed here, so
 * nothing is put onto the disk, and nobody is told.
 */
export async function openReadingDatabase(address: string, folder = address): Promise<Database> {
  if (isPostgres(address)) return openReadingPostgres(address, folder)
  const file = join(address, DATABASE_FILE)
  const read = connectReader(file)
  const watch = createStorageWatch(file)
  const snapshots = createSnapshots(file, watch)
  const db: Database = {
    ...reading(address, read),
    snapshot: (work) => snapshots.snapshot(db, work),
    write: refuseToWrite,
    writePart: refuseToWrite,
    flush: async () => {},
    emptyLog: refuseToWrite,
    commits: () => 0,
    ring: async () => {},
    onCommit: () => {},
    trouble: () =>
      faultOrNull(db, async () => {
        await watch.look()
        sqliteOf(read).pragma('schema_version')
      }),
    async close() {
      snapshots.close()
      sqliteOf(read).close()
    },
  }
  return db
}

/** What a database that only reads has in common with one that writes. */
function reading(address: string, read: Connection) {
  return {
    address,
    folder: address,
    read,
    async mark() {
      return (await value<number>(read, 'PRAGMA data_version')) ?? 0
    },
    faultOf: (error: unknown, ...folders: string[]) => storageFault(error, address, ...folders),
    clockFault: async () => null,
  } satisfies Partial<Database>
}

/** A connection that only reads, for a thread of its own. */
export async function openReader(address: string): Promise<Reader> {
  if (isPostgres(address)) return openPostgresReader(address)
  const read = connectReader(join(address, DATABASE_FILE))
  return {
    read,
    async close() {
      sqliteOf(read).close()
    },
  }
}

async function transact<Result>(
  writer: Connection,
  work: (tx: Connection) => Promise<Result>,
): Promise<Result> {
  const sqlite = sqliteOf(writer)
  await begin(writer)
  try {
    const result = await work(writer)
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

/** Takes the write lock. To look for it costs a few microseconds, so it is looked for often. */
async function begin(writer: Connection): Promise<void> {
  for (;;) {
    try {
      sqliteOf(writer).exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
    }
    await pause(LOCK_PAUSE_MS)
  }
}

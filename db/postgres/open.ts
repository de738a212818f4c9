import type { Pool, PoolClient } from 'pg'
import type { Connection, Database, Reader } from '@/db/connection/database'
import { connectionOf } from '@/db/connection/driver'
import { faultAt } from '@/db/connection/fault-at'
import { createMutex } from '@/db/connection/mutex'
import { faultOrNull, probe } from '@/db/connection/probe'
import { refuseToWrite } from '@/db/connection/snapshots'
import { value } from '@/db/connection/sql'
import { createTurns } from '@/db/connection/turns'
import { lent, ofServer, openPool, WRITE_LOCK } from './clients'
import { clockFault } from './clock'
import { BELL } from './runners'
import { type Lend, postgresStatements } from './statements'

/** Requests of one process that read at once; more wait. */
const READERS = 8

/** What is committed is put onto the disk by `flush`, which nobody waits for under the lock. */
const BEGIN = `BEGIN; SET LOCAL synchronous_commit = off; SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
const COMMIT = 'UPDATE commits SET number = number + 1; COMMIT'
/** A transaction of its own, which is on the disk when it is committed, and with it all before it. */
const FLUSH = "SELECT pg_logical_emit_message(true, 'langur', '')"
const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** Opens a database that was migrated, by its URL. */
export async function openPostgres(address: string, folder: string): Promise<Database> {
  const writing = openPool(address, 1, { isWriting: true })
  const flushing = openPool(address, 1, { isWriting: true })
  const { reading, close } = openReading(address, folder)
  const alone = createMutex()
  const turns = createTurns()
  let [commits, flush]: [number, Promise<void> | null] = [0, null]
  let current: Promise<void> = Promise.resolve()
  const listeners: (() => void)[] = []
  let hasFailed = false
  const db: Database = {
    ...reading,
    snapshot: (work) => reading.snapshotOf(db, work),
    async write(work) {
      const result = await alone(() => commit(work))
      await db.flush()
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
    flush() {
      flush ??= current
        .catch(() => undefined)
        .then(() => {
          flush = null
          current = watched(ofServer(flushing.query(FLUSH))).then(() => {})
          return current
        })
      return flush
    },
    emptyLog: async () => true,
    commits: () => commits,
    ring: async () => void (await value(reading.read, `SELECT pg_notify('${BELL}', '')`)),
    onCommit: (listener) => listeners.push(listener),
    async trouble() {
      const found = await reading.trouble()
      if (found || !hasFailed) return found
      return faultOrNull(db, () => db.write(probe))
    },
    async close() {
      await Promise.all([writing.end(), flushing.end(), close()])
    },
  }
  return db

  async function commit<Result>(work: (tx: Connection) => Promise<Result>): Promise<Result> {
    const result = await watched(
      withClient(writing, BEGIN, COMMIT, (lend) => work(connectionOf(postgresStatements(lend)))),
    )
    commits += 1
    for (const listener of listeners) listener()
    return result
  }

  /** Notes whether the last write failed for what the server is to blame for. */
  async function watched<Result>(write: Promise<Result>): Promise<Result> {
    try {
      const result = await write
      hasFailed = false
      return result
    } catch (error) {
      if (db.faultOf(error)) hasFailed = true
      throw error
    }
  }
}

/** Opens it for a process that only reads. */
export async function openReadingPostgres(address: string, folder: string): Promise<Database> {
  const { reading, close } = openReading(address, folder)
  const db: Database = {
    ...reading,
    snapshot: (work) => reading.snapshotOf(db, work),
    write: refuseToWrite,
    writePart: refuseToWrite,
    flush: async () => {},
    emptyLog: refuseToWrite,
    commits: () => 0,
    ring: async () => {},
    onCommit: () => {},
    close,
  }
  return db
}

/** A connection that only reads, for a thread of its own. */
export async function openPostgresReader(address: string): Promise<Reader> {
  const pool = openPool(address, 1)
  return { read: connectionOf(postgresStatements(lendOf(pool))), close: () => pool.end() }
}

function openReading(address: string, folder: string) {
  // Of their own, so that who holds a snapshot and reads beside it never waits for who does the same.
  const [readers, snapshots] = [openPool(address, READERS), openPool(address, READERS)]
  const read = connectionOf(postgresStatements(lendOf(readers)))
  const reading = {
    address,
    folder,
    read,
    mark: async () => (await value<number>(read, 'SELECT number FROM commits')) ?? 0,
    faultOf: (error: unknown, ...folders: string[]) =>
      faultAt({ database: address, dataFolder: folder }, error, ...folders),
    trouble: () =>
      faultOrNull(reading, async () => void (await ofServer(readers.query('SELECT 1')))),
    clockFault: async () =>
      (await clockFault(address, async (sql) => (await ofServer(readers.query(sql))).rows)) ?? null,
    /** A transaction that begins with the first read of `work`. */
    async snapshotOf<Result>(db: Database, work: (seen: Database) => Promise<Result>) {
      let held: Promise<PoolClient> | undefined
      const inTurn = createMutex()
      const lend: Lend = async (ask) => {
        held ??= beginSnapshot(snapshots)
        const client = await held
        return inTurn(() => ask(client))
      }
      const seen: Database = {
        ...db,
        read: connectionOf(postgresStatements(lend)),
        write: refuseToWrite,
        writePart: refuseToWrite,
        snapshot: (inner) => inner(seen),
      }
      try {
        return await work(seen)
      } finally {
        await held?.then(endSnapshot, () => {})
      }
    },
  }
  return { reading, close: async () => void (await Promise.all([readers.end(), snapshots.end()])) }
}

async function beginSnapshot(pool: Pool): Promise<PoolClient> {
  const client = await lent(pool)
  try {
    await ofServer(client.query(BEGIN_SNAPSHOT))
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function endSnapshot(client: PoolClient): Promise<void> {
  try {
    await client.query('COMMIT')
    client.release()
  } catch {
    client.release(true)
  }
}

function lendOf(pool: Pool): Lend {
  return async (work) => {
    const client = await lent(pool)
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
}

/** Runs `work` in a transaction of one client; what fails is rolled back, and its client is given up when that fails, too. */
async function withClient<Result>(
  pool: Pool,
  begin: string,
  commit: string,
  work: (lend: Lend) => Promise<Result>,
): Promise<Result> {
  const client = await lent(pool)
  let isBroken = false
  try {
    await ofServer(client.query(begin))
    const inTurn = createMutex()
    const result = await work((ask) => inTurn(() => ask(client)))
    await ofServer(client.query(commit))
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}

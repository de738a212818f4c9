import type { Connection, Database } from './database'
import { connectReader, sqliteOf } from './driver'
import type { StorageWatch } from './storage-watch'

/** So many connections wait for the next snapshot; a page asks for a few things at once. */
const IDLE = 4

/** Connections that each hold one read transaction, lent out and taken back. */
export function createSnapshots(file: string, { requireSame }: Pick<StorageWatch, 'requireSame'>) {
  const idle: Connection[] = []
  let isClosed = false

  function take(): Connection {
    const connection = idle.pop() ?? connectAnother()
    begin(connection)
    return connection
  }

  /** Kept for the next: it may not be one to another file that stood in this one's place for a moment. */
  function connectAnother(): Connection {
    requireSame()
    return connectReader(file)
  }

  function giveBack(connection: Connection): void {
    const sqlite = sqliteOf(connection)
    // A disk that fails in the middle has ended it already.
    if (sqlite.inTransaction) sqlite.exec('COMMIT')
    if (isClosed || idle.length === IDLE) sqlite.close()
    else idle.push(connection)
  }

  return {
    /** `db` with all reads of `work` in one transaction, which begins with the first of them. */
    async snapshot<Result>(
      db: Database,
      work: (seen: Database) => Promise<Result>,
    ): Promise<Result> {
      let held: Connection | undefined
      const seen: Database = {
        ...db,
        get read() {
          held ??= take()
          return held
        },
        write: refuseToWrite,
        writePart: refuseToWrite,
        snapshot: (inner) => inner(seen),
      }
      try {
        return await work(seen)
      } finally {
        if (held) giveBack(held)
      }
    },
    close(): void {
      isClosed = true
      for (const connection of idle.splice(0)) sqliteOf(connection).close()
    },
  }
}

/** In the place of what writes, where nothing is to be written. */
export async function refuseToWrite(): Promise<never> {
  throw new Error('What only looks, such as a GET, writes nothing.')
}

/** SQLite fixes what a transaction sees at its first read, not at its beginning. */
function begin(connection: Connection): void {
  const sqlite = sqliteOf(connection)
  sqlite.exec('BEGIN')
  sqlite.pragma('schema_version')
}

import 'server-only'
import { accessSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Asking } from './asking'
import type { Connection } from './database'
import { watchStatements } from './slow-statements'
import { sqliteStatements } from './sqlite-statements'

type SqliteAsking = Asking & { sqlite: Sqlite.Database }

function open(file: string): SqliteAsking {
  const sqlite = openThatExists(file)
  sqlite.pragma('journal_mode = WAL')
  // With the first read SQLite opens the log and its index, and makes them where there are none.
  sqlite.pragma('schema_version')
  sqlite.pragma('foreign_keys = ON')
  // What is committed is put onto the disk by `flush.ts`, which does not stop the process.
  sqlite.pragma('synchronous = NORMAL')
  // Neither does a commit ever stop for a checkpoint: `log.ts` does one where nobody waits.
  sqlite.pragma('wal_autocheckpoint = 0')
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('temp_store = MEMORY')
  // What is deleted is overwritten, so that nobody finds it in the file.
  sqlite.pragma('secure_delete = ON')
  watchStatements(sqlite)
  // What SQLite answers at once is awaited, as that of a driver that answers later.
  const orm = drizzle(sqlite) as unknown as Asking['orm']
  return { kind: 'sqlite', sqlite, orm, ...sqliteStatements(sqlite) }
}

/** In the place of a file that is gone SQLite would make an empty one, and throw its log away. */
function openThatExists(file: string): Sqlite.Database {
  try {
    return new Sqlite(file, { fileMustExist: true })
  } catch (error) {
    // Says which file is not there; SQLite has one code for all reasons.
    accessSync(file)
    throw error
  }
}

/** Opens a file, and settles what holds for every connection to it. */
export function connect(file: string): Connection {
  return connectionOf(open(file))
}

/** A connection that cannot write. */
export function connectReader(file: string): Connection {
  const connection = connect(file)
  sqliteOf(connection).pragma('query_only = ON')
  return connection
}

/** A connection to hand out, made of what a database answers with. */
export function connectionOf(made: Asking): Connection {
  return made as unknown as Connection
}

/** What a connection is made of. */
export function asking(connection: Connection): Asking {
  // `connectionOf` made it from this.
  return connection as unknown as Asking
}

/** Drizzle's builder on a connection. */
export function orm(connection: Connection): Asking['orm'] {
  return asking(connection).orm
}

/** Builds a query once per connection: drizzle takes longer to write a short one than SQLite to answer it. */
export function prepared<Query extends object>(
  build: (connection: Connection) => Query,
): (connection: Connection) => Query {
  const built = new WeakMap<Connection, Query>()
  return (connection) => {
    const query = built.get(connection) ?? build(connection)
    built.set(connection, query)
    return query
  }
}

/** SQLite's own handle. */
export function sqliteOf(connection: Connection): Sqlite.Database {
  return (asking(connection) as SqliteAsking).sqlite
}

export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

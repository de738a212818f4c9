import 'server-only'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Connection } from './database'
import { watchStatements } from './slow-statements'

/** What a statement that writes answers. */
type Written = { changes: number }

function open(file: string) {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
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
  return drizzle(sqlite)
}

/** Opens a file, and settles what holds for every connection to it. */
export function connect(file: string): Connection {
  // Nobody else makes connections, so `orm` gets back what was put in here.
  return open(file) as unknown as Connection
}

/** A connection that cannot write. */
export function connectReader(file: string): Connection {
  const connection = connect(file)
  sqliteOf(connection).pragma('query_only = ON')
  return connection
}

/** Drizzle's builder on a connection. What SQLite answers at once is awaited, as that of a driver that answers later. */
export function orm(connection: Connection): BaseSQLiteDatabase<'async', Written> {
  return driverOf(connection) as unknown as BaseSQLiteDatabase<'async', Written>
}

function driverOf(connection: Connection): ReturnType<typeof open> {
  // `connect` made it from this.
  return connection as unknown as ReturnType<typeof open>
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

/** The driver's own handle, for SQL by hand. */
export function sqliteOf(connection: Connection): Sqlite.Database {
  return driverOf(connection).$client
}

export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

import type Sqlite from 'better-sqlite3'
import type { Connection } from './database'
import { sqliteOf } from './driver'

const statements = new WeakMap<Connection, Map<string, Sqlite.Statement>>()

/** Prepares `source` once per connection. */
export function statement(connection: Connection, source: string): Sqlite.Statement {
  let known = statements.get(connection)
  if (!known) {
    known = new Map()
    statements.set(connection, known)
  }
  let found = known.get(source)
  if (!found) {
    found = sqliteOf(connection).prepare(source)
    known.set(source, found)
  }
  return found
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

/** `?, ?, ?`: as many places as there are values. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

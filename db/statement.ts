import type Sqlite from 'better-sqlite3'
import type { Connection } from './connection'

const prepared = new WeakMap<Connection, Map<string, Sqlite.Statement>>()

/** Prepares `source` once per connection. */
export function statement(connection: Connection, source: string): Sqlite.Statement {
  let known = prepared.get(connection)
  if (!known) {
    known = new Map()
    prepared.set(connection, known)
  }
  let found = known.get(source)
  if (!found) {
    found = connection.$client.prepare(source)
    known.set(source, found)
  }
  return found
}

/** `?, ?, ?`: as many places as there are values. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

/** Pieces of at most `size`: one transaction stays short, one statement under SQLite's variable limit. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const pieces: Item[][] = []
  for (let start = 0; start < items.length; start += size)
    pieces.push(items.slice(start, start + size))
  return pieces
}

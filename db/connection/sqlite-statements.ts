import type Sqlite from 'better-sqlite3'
import type { Asking } from './asking'

/** How SQLite answers SQL by hand: each statement is prepared once per connection. */
export function sqliteStatements(sqlite: Sqlite.Database): Omit<Asking, 'kind' | 'orm'> {
  const prepared = new Map<string, Sqlite.Statement>()

  function prepare(sql: string): Sqlite.Statement {
    const found = prepared.get(sql) ?? sqlite.prepare(sql)
    prepared.set(sql, found)
    return found
  }

  /** One that answers rows, or the first column of each. */
  const reading = (sql: string, isColumn: boolean) => prepare(sql).pluck(isColumn)

  return {
    rows: (sql, values) => reading(sql, false).all(...values),
    row: (sql, values) => reading(sql, false).get(...values),
    column: (sql, values) => reading(sql, true).all(...values),
    value: (sql, values) => reading(sql, true).get(...values),
    each(sql, values, visit) {
      for (const row of reading(sql, false).iterate(...values)) if (!visit(row)) return
    },
    run: (sql, values) => prepare(sql).run(...values).changes,
    insert(sql, values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values)
      return changes === 0 ? null : Number(lastInsertRowid)
    },
  }
}

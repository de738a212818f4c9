import type Sqlite from 'better-sqlite3'

/** One row that is 1 everywhere, so that every reference finds its row. */
export function fillTable(sqlite: Sqlite.Database, table: string): void {
  sqlite.pragma('foreign_keys = OFF')
  const columns = sqlite.pragma(`table_info(${table})`) as { type: string }[]
  const values = columns.map(({ type }) => (type.toLowerCase() === 'text' ? '1' : 1))
  sqlite.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?')})`).run(...values)
}

export function isEmpty(sqlite: Sqlite.Database, table: string): boolean {
  return sqlite.prepare(`SELECT 1 FROM ${table}`).get() === undefined
}

/** The tables whose rows belong to a row of `parent`, at first hand or through another table; with `parent` itself. */
export function tablesBelow(sqlite: Sqlite.Database, parent: string): string[] {
  const references = sqlite
    .prepare(
      `SELECT child.name AS child, key."table" AS parent
       FROM sqlite_master child JOIN pragma_foreign_key_list(child.name) key WHERE child.type = 'table'`,
    )
    .all() as { child: string; parent: string }[]
  const below = new Set([parent])
  // A set goes on over what is added to it.
  for (const table of below) {
    for (const reference of references) if (reference.parent === table) below.add(reference.child)
  }
  return [...below]
}

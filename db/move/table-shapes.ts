import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMigrations } from '@/db/connection/migrations'
import type { Snapshot, Table } from '@/db/postgres/tables'

/** What is moved of a table. */
export type Shape = {
  name: string
  /** All that is kept, also the number of a row that SQLite gives one without an id. */
  columns: string[]
  /** What each row is found by, in both databases in the same order. */
  key: string[]
  /** The column whose numbers are given by the database and never twice. */
  counted: string | null
}

/** Its rows are what the index of searches still has to learn. */
export const WAITING = 'search_backlog'

/** Of one database only: the index of searches is another one in each, and files are in the one and beside the other. */
export const OF_ONE: ReadonlySet<string> = new Set([WAITING, 'file_chunks'])

/** The tables of the newest of these migrations, each after those that it points to. */
export async function readShapes(migrationsFolder: string): Promise<Shape[]> {
  const newest = readMigrations(migrationsFolder).at(-1)?.name.slice(0, 4)
  const file = join(migrationsFolder, 'meta', `${newest}_snapshot.json`)
  const { tables }: Snapshot = JSON.parse(await readFile(file, 'utf8'))
  const ordered = new Set<Table>()
  const add = (table: Table | undefined) => {
    if (!table || ordered.has(table)) return
    for (const { tableTo } of Object.values(table.foreignKeys))
      if (tableTo !== table.name) add(tables[tableTo])
    ordered.add(table)
  }
  Object.values(tables).forEach(add)
  return [...ordered].map(shapeOf)
}

function shapeOf({ name, columns, compositePrimaryKeys }: Table): Shape {
  const all = Object.values(columns)
  const own = all.filter(({ primaryKey }) => primaryKey)
  const [composite] = Object.values(compositePrimaryKeys)
  return {
    name,
    columns: [
      ...all.map((one) => one.name),
      ...(own.some(({ type }) => type === 'integer') ? [] : ['rowid']),
    ],
    key: composite?.columns ?? own.map((one) => one.name),
    counted: own.find(({ autoincrement }) => autoincrement)?.name ?? null,
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from '@/db/connection/migrations'
import { alterTables, NOTHING } from './alter-tables'
import { AUDIT, COMMITS, GRAMS, WORDS } from './functions'
import type { Snapshot } from './tables'
import { translate } from './translate'

/** What migrations do in PostgreSQL in place of what only SQLite has: virtual tables and triggers. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  '0000_tables': COMMITS,
  '0001_text_search': WORDS,
  '0008_search_backlog': GRAMS,
  '0016_trust': AUDIT,
}

/** Tables, columns and indexes come from the schemas before and after, however SQLite gets from one to the other. */
const OF_SCHEMA = /^(CREATE (TABLE|(UNIQUE )?INDEX)|DROP (TABLE|INDEX)|ALTER TABLE|PRAGMA)\b/i
const OF_SQLITE = /^CREATE (VIRTUAL TABLE|TRIGGER)\b/i
const OF_ROWS = /^(INSERT|UPDATE|DELETE)\b/i
/** How SQLite changes a column: all rows into a new table, with every value as it was. */
const REBUILT = /^INSERT INTO `__new_(\w+)`\s*\(([^)]*)\) SELECT ([^;]*?) FROM `(\w+)`;?$/i

/**
 * What `number`th of the migrations does in PostgreSQL, as its statements for SQLite and the schemas before and after it say.
 * Throws when it does what is not known in PostgreSQL.
 */
export function statementsOf(
  migrations: readonly Migration[],
  number: number,
  folder: string,
): string[] {
  const migration = migrations[number]
  if (!migration) return []
  const before = migrations[number - 1]
  const { first, last } = alterTables(
    before ? readSnapshot(folder, before) : NOTHING,
    readSnapshot(folder, migration),
  )
  const instead = INSTEAD[migration.name]
  const rows = migration.statements.flatMap((statement) => {
    const sql = statement.replace(/^\s*--.*$/gm, '').trim()
    if (sql === '' || OF_SCHEMA.test(sql)) return []
    if (OF_SQLITE.test(sql) && instead) return []
    const [, made, into, from, table] = REBUILT.exec(sql) ?? []
    const isRebuilt = made !== undefined && made === table && plain(into) === plain(from)
    if (isRebuilt) return []
    if (OF_ROWS.test(sql) && !sql.includes('__new_')) return [translate(quoted(sql), []).text]
    throw new Error(
      `${migration.name} is not known in PostgreSQL, see db/postgres/migration-statements.ts: ${sql.slice(0, 200)}`,
    )
  })
  return [...first, ...(instead ?? []), ...rows, ...last]
}

function readSnapshot(folder: string, { name }: Migration): Snapshot {
  const file = join(folder, 'meta', `${name.slice(0, 4)}_snapshot.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Columns as they are named, however they are quoted. */
const plain = (columns = '') => columns.replace(/[\s"`]/g, '')

/** SQLite quotes names as MySQL does, too; texts are left alone. */
const quoted = (sql: string) =>
  sql.replace(/'(?:[^']|'')*'|`/g, (found) => (found === '`' ? '"' : found))

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillTable } from '@/lib/testing/database/fill-tables'
import { migrate } from './migrate'
import { DATABASE_FILE, openDatabase } from './open'
import { only } from './sql'

const migrations = join(import.meta.dirname, '../migrations')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second start applies nothing and makes no copy', async () => {
  await migrate(folder, migrations)
  await migrate(folder, migrations)
  expect(readdirSync(folder)).toEqual([DATABASE_FILE])
})

test('two starts at once both end with a whole schema', async () => {
  await Promise.all([migrate(folder, migrations), migrate(folder, migrations)])
  const db = await openDatabase(folder)
  expect(await only(db.read, 'SELECT count(*) FROM models')).toBe(0)
  await db.close()
})

test('a database of an earlier release keeps every row', async () => {
  await migrate(folder, earlierMigrations())
  const sqlite = new Sqlite(join(folder, DATABASE_FILE))
  const tables = tablesOf(sqlite)
  for (const table of tables) fillTable(sqlite, table)
  const count = () =>
    tables.map((table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const before = count()
  await migrate(folder, migrations)
  expect(before).toEqual(tables.map(() => 1))
  expect(count()).toEqual(before)
  sqlite.close()
})

test('texts that had several tags before these were counted are counted', async () => {
  await migrate(folder, migrationsBefore('0011_several_tags'))
  const sqlite = new Sqlite(join(folder, DATABASE_FILE))
  for (const table of tablesOf(sqlite)) fillTable(sqlite, table)
  sqlite.exec(`INSERT INTO tags (id, model_id) SELECT 2, model_id FROM tags;
    UPDATE annotations SET removed_rev = NULL;
    INSERT INTO annotations (sample_id, tag_id, model_id, added_rev, origin, chosen_by)
    SELECT sample_id, 2, model_id, added_rev, origin, chosen_by FROM annotations`)
  await migrate(folder, migrations)
  expect(sqlite.prepare('SELECT several_count FROM models').pluck().get()).toBe(1)
  expect(sqlite.prepare('SELECT several FROM live_samples').pluck().get()).toBe(1)
  sqlite.close()
})

/** All but the newest one. */
function earlierMigrations(): string {
  return firstMigrations((all) => all.length - 1)
}

function migrationsBefore(tag: string): string {
  return firstMigrations((all) => all.findIndex((entry) => entry.tag === tag))
}

function firstMigrations(countOf: (entries: { tag: string }[]) => number): string {
  const earlier = join(folder, 'earlier')
  cpSync(migrations, earlier, { recursive: true })
  const file = join(earlier, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(
    file,
    JSON.stringify({ entries: journal.entries.slice(0, countOf(journal.entries)) }),
  )
  return earlier
}

function tablesOf(sqlite: Sqlite.Database): string[] {
  return sqlite
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE 'sample_search%' AND name NOT LIKE 'sample_grams%' AND name <> 'migrations'`,
    )
    .pluck()
    .all() as string[]
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listUsers } from '@/db/accounts/accounts'
import { listBackupFiles } from '@/db/backups/backup-files'
import { sentenceOf } from '@/lib/server/sentence-of'
import { requireModel } from '@/lib/services/models/require-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { showReport } from '@/lib/services/versions/show-report'
import { placeReleased, releasedSchemas } from '@/lib/testing/database/released-file'
import { migrations } from '@/lib/testing/database/temporary-database'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { migrate } from './migrate'
import { readMigrations } from './migrations'
import { DATABASE_FILE, openDatabase } from './open'

const known = readMigrations(migrations).map(({ name }) => name)

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-released-'))
  file = join(folder, DATABASE_FILE)
})
afterEach(() => rmSync(folder, { recursive: true }))

const place = (schema: string) => placeReleased(schema, folder)

type Rows = Record<string, Record<string, unknown>[]>

/** Everything in tables of Langur's own. */
function rowsOf(path: string): Rows {
  const sqlite = new Sqlite(path)
  const tables = sqlite
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE 'sample_search%' AND name NOT LIKE 'sample_grams%' AND name <> 'migrations'`,
    )
    .pluck()
    .all() as string[]
  const rows = tables.map((table) => [
    table,
    sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  ])
  sqlite.close()
  return Object.fromEntries(rows)
}

/** What is left of rows when only the columns of others are looked at. */
function likeThose(rows: Rows, those: Rows): Rows {
  const pick = (row: Record<string, unknown>, like: Record<string, unknown> = {}) =>
    Object.fromEntries(Object.keys(like).map((name) => [name, row[name]]))
  return Object.fromEntries(
    Object.entries(those).map(([table, like]) => [
      table,
      (rows[table] ?? []).map((row) => pick(row, like[0])),
    ]),
  )
}

test('every schema that was there before the newest has its example: npm run db:released', () => {
  expect(releasedSchemas).toEqual(expect.arrayContaining(known.slice(0, -1)))
  expect(known).toEqual(expect.arrayContaining(releasedSchemas))
})

describe.each(releasedSchemas)('a database of the schema %s', (schema) => {
  test('keeps every row and value, and this version reads it', async () => {
    place(schema)
    const before = rowsOf(file)
    expect(Object.values(before).flat().length).toBeGreaterThan(1)
    const told: string[] = []
    await migrate(folder, migrations, { tell: (sentence) => told.push(sentence) })
    expect(likeThose(rowsOf(file), before)).toEqual(before)
    const copies = await listBackupFiles(join(folder, 'backups'))
    if (schema === known.at(-1)) {
      expect([copies, told]).toEqual([[], []])
    } else {
      const [copy] = copies
      expect(told.join()).toContain(copy?.path)
      const { sessions: _gone, ...kept } = before
      const { sessions, ...copied } = rowsOf(copy?.path ?? '')
      expect([copied, sessions]).toEqual([kept, []])
    }

    const db = await openDatabase(folder)
    expect(await listUsers(db)).toMatchObject([{ name: 'Maya', role: 'owner' }])
    for (const { public_id } of before.models ?? []) {
      const publicId = String(public_id)
      const model = await requireModel(db, publicId)
      const { items } = await listSamples(db, model, { order: 'added', limit: 200, q: 'invoice' })
      expect(items.length).toBeGreaterThan(2)
      const [version] = before.versions ?? []
      const { accuracy } = JSON.parse(String(version?.metrics))
      expect((await showReport(db, model, 1)).metrics.accuracy).toBe(accuracy)
      const serving = createTestServing(db)
      const ranked = await serving.rank(publicId, ['My password does not work'], 1)
      expect(ranked?.answers).toHaveLength(1)
      await serving.close()
    }
    await db.close()
  })
})

describe('a database that this version does not know is refused in a sentence, and left as it is:', () => {
  const newest = releasedSchemas.at(-1) ?? ''

  async function refusal(change?: string): Promise<string> {
    if (change !== undefined) {
      const sqlite = new Sqlite(file)
      sqlite.exec(change)
      sqlite.close()
    }
    const before = readFileSync(file)
    const sentence = await migrate(folder, migrations).then(
      () => 'it was not refused',
      (error) => sentenceOf(error, { database: folder, dataFolder: folder }),
    )
    expect(readFileSync(file).equals(before)).toBe(true)
    return sentence
  }

  test('a newer one', async () => {
    place(newest)
    await migrate(folder, migrations)
    const said = await refusal("INSERT INTO migrations VALUES ('0999_later', 'x')")
    expect(said).toContain(`${file} is of a newer Langur: it has 0999_later`)
    expect(said).toContain('npm run restore -- FILE')
  })

  test('one whose tables were changed by another version', async () => {
    place(newest)
    const said = await refusal("UPDATE migrations SET hash = 'x' WHERE name LIKE '0002%'")
    expect(said).toContain('its 0002_run_attempts is another than that of this version')
  })

  test('one of another program', async () => {
    writeFileSync(file, '')
    expect(await refusal('CREATE TABLE recipes (name TEXT)')).toContain('of another program')
  })

  test('one that is empty, cut short, overwritten, or no database at all', async () => {
    writeFileSync(file, '')
    expect(await refusal()).toContain(`${file} is empty, so it is damaged`)
    place(newest)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length - 4_096))
    expect(await refusal()).toContain(`langur.db in ${folder} is damaged (SQLITE_CORRUPT)`)
    writeFileSync(file, 'No database. '.repeat(10_000))
    expect(await refusal()).toContain(`langur.db in ${folder} is damaged (SQLITE_NOTADB)`)
  })

  test('one that is gone while there are backups, or its log', async () => {
    place(releasedSchemas[0] ?? '')
    await migrate(folder, migrations)
    rmSync(file)
    const [copy] = await listBackupFiles(join(folder, 'backups'))
    await expect(migrate(folder, migrations)).rejects.toThrow(
      `${file} is gone, but ${copy?.path} is there.`,
    )
    rmSync(join(folder, 'backups'), { recursive: true })
    writeFileSync(`${file}-wal`, 'what was committed last')
    await expect(migrate(folder, migrations)).rejects.toThrow(`but ${file}-wal is there.`)
    rmSync(`${file}-wal`)
    mkdirSync(join(folder, 'backups'))
    await migrate(folder, migrations)
  })
})

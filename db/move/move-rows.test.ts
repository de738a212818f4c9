import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/connection/database'
import { migrate } from '@/db/connection/migrate'
import { openDatabase } from '@/db/connection/open'
import { insertModel } from '@/db/models/models'
import { migratePostgres } from '@/db/postgres/migrate'
import { testServer } from '@/lib/env'
import { changeByHand, selectByHand } from '@/lib/testing/database/by-hand'
import { addText, newModel } from '@/lib/testing/database/new-rows'
import { databasesOnServer } from '@/lib/testing/database/on-server'
import { placeReleased, releasedSchemas } from '@/lib/testing/database/released-file'
import { migrations } from '@/lib/testing/database/temporary-database'
import { highestGiven } from './counters'
import { hashTable } from './hash-table'
import { moveRows } from './move-rows'
import { pagesAfter } from './pages'
import { makeTarget, requireSource } from './require-schema'
import { OF_ONE, readShapes } from './table-shapes'

const shapes = await readShapes(migrations)
const known = new Map(shapes.map((shape) => [shape.name, shape]))
const shapeOf = (name: string) => {
  const found = known.get(name)
  if (!found) throw new Error(`There is no table ${name}.`)
  return found
}

test('each table comes after those that it points to', () => {
  const order = shapes.map(({ name }) => name)
  expect(order.indexOf('models')).toBeLessThan(order.indexOf('samples'))
  expect(order.indexOf('samples')).toBeLessThan(order.indexOf('live_samples'))
  expect(shapeOf('version_chunks')).toEqual({
    name: 'version_chunks',
    columns: ['version_id', 'kind', 'position', 'bytes', 'rowid'],
    key: ['version_id', 'kind', 'position'],
    counted: null,
  })
})

describe.skipIf(testServer() === undefined)('between a folder and a server', () => {
  const databases = databasesOnServer()
  let root: string
  let opened: Database[]
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'langur-move-'))
    opened = []
  })
  afterEach(async () => {
    for (const db of opened) await db.close()
    await databases.dropAll()
    rmSync(root, { recursive: true })
  })

  async function open(address: string): Promise<Database> {
    const db = await openDatabase(address, root)
    opened.push(db)
    return db
  }
  async function folderWith(name: string, schema?: string): Promise<Database> {
    const folder = join(root, name)
    mkdirSync(folder)
    if (schema !== undefined) placeReleased(schema, folder)
    await migrate(folder, migrations, { backups: null })
    return open(folder)
  }
  async function emptyServer(): Promise<Database> {
    const address = await databases.create()
    await migratePostgres(address, migrations)
    return open(address)
  }
  const names = { source: 'there', target: 'here' }
  const move = (
    from: Database,
    to: Database,
    given: Partial<Parameters<typeof moveRows>[2]> = {},
  ) => moveRows(from, to, { migrationsFolder: migrations, names, ...given })

  /** A model with so many texts. */
  const addTexts = (db: Database, texts: number) =>
    db.write(async (tx) => {
      const { id } = await insertModel(tx, newModel(), new Date())
      for (let text = 0; text < texts; text++) await addText(tx, id, `Text ${text}`)
      return id
    })

  test('all that a release wrote comes back as it was, numbers that were given are not given again', async () => {
    const from = await folderWith('from', releasedSchemas.at(-1))
    const odd = 'a\0b \u{10fffe}0 \u{1f648} ｶﾞ'
    await changeByHand(from, "INSERT INTO meta (key, value) VALUES ('odd', ?)", odd)
    await changeByHand(from, "UPDATE sqlite_sequence SET seq = seq + 40 WHERE name = 'samples'")
    const server = await emptyServer()
    const rows = await move(from, server)
    const kept = "SELECT value FROM meta WHERE key = 'odd'"
    expect(await selectByHand(server.read, kept)).toEqual([odd])
    const back = await folderWith('back')
    expect(await move(server, back)).toBe(rows)
    const files = shapes.filter(({ name }) => !OF_ONE.has(name))
    let hashed = 0
    for (const shape of files) {
      const was = await hashTable(from.read, shape)
      expect(await hashTable(server.read, shape), shape.name).toEqual(was)
      expect(await hashTable(back.read, shape), shape.name).toEqual(was)
      const highest = await highestGiven(from.read, shape)
      expect(await highestGiven(server.read, shape), shape.name).toBe(highest)
      expect(await highestGiven(back.read, shape), shape.name).toBe(highest)
      hashed += was.rows
    }
    expect(hashed).toBe(rows)
    const [model] = await selectByHand<number>(from.read, 'SELECT id FROM models')
    const next = (await highestGiven(from.read, shapeOf('samples'))) + 1
    const added = [server, back].map((db) =>
      db.write((tx) => addText(tx, model ?? 0, 'Another one')),
    )
    expect(await Promise.all(added)).toEqual([next, next])
    for (const db of [server, back]) {
      const waiting = await selectByHand(db.read, 'SELECT sample_id FROM search_backlog ORDER BY 1')
      const live = await selectByHand(db.read, 'SELECT sample_id FROM live_samples ORDER BY 1')
      expect(live.length).toBeGreaterThan(2)
      expect(waiting).toEqual(live)
    }
  })

  test('rows come in pages that grow, and an interruption between two goes on where it was', async () => {
    const from = await folderWith('from')
    await addTexts(from, 300)
    const pages: number[] = []
    for await (const page of pagesAfter(from.read, shapeOf('samples'))) pages.push(page.length)
    expect(pages).toEqual([16, 64, 220])

    const to = await emptyServer()
    const told: string[] = []
    for (;;) {
      const stop = new AbortController()
      const ended = await move(from, to, {
        signal: stop.signal,
        tell: (sentence) => {
          told.push(sentence)
          if (/^samples: \d+ of 300 rows$/.test(sentence)) stop.abort(new Error('stopped'))
        },
      }).then(
        () => 'moved',
        (error) => error.message,
      )
      if (ended === 'moved') break
      expect(ended).toBe('stopped')
      const address = to.address
      await expect(migratePostgres(address, migrations)).rejects.toThrow(
        'is being filled from there, which has not ended. Do the same npm run move again',
      )
    }
    const steps = told.flatMap((sentence) => /^samples: (\d+) /.exec(sentence)?.[1] ?? [])
    expect(steps.map(Number)).toEqual([80, 96, 176, 192, 272, 300])
    expect(told).toContain('What was moved before is left as it is; the rest follows.')
    expect(await hashTable(to.read, shapeOf('samples'))).toEqual(
      await hashTable(from.read, shapeOf('samples')),
    )
    await migratePostgres(to.address, migrations)
  })

  test('a folder that is being filled is opened by no Langur, and only from the same source goes on', async () => {
    const from = await emptyServer()
    await addTexts(from, 3)
    const to = await folderWith('to')
    const refuse = () => Promise.reject(new Error('It answers otherwise.'))
    await expect(move(from, to, { check: refuse })).rejects.toThrow('It answers otherwise.')
    await expect(migrate(to.address, migrations)).rejects.toThrow('is being filled from there')
    await expect(requireSource({ address: to.address, name: 'half' }, migrations)).rejects.toThrow(
      'half is being filled from there',
    )
    const other = { source: 'elsewhere', target: 'here' }
    await expect(move(from, to, { names: other })).rejects.toThrow(
      'here is being filled from there, and not from elsewhere.',
    )
    await makeTarget({ address: to.address, name: 'here' }, migrations)
    await move(from, to)
    await migrate(to.address, migrations)
  })

  test('what was changed between two halves of a move is found, and the target stays shut', async () => {
    const from = await folderWith('from')
    await addTexts(from, 3)
    const to = await emptyServer()
    const stop = () => Promise.reject(new Error('stop'))
    await expect(move(from, to, { check: stop })).rejects.toThrow('stop')
    await changeByHand(from, "UPDATE samples SET content = 'Changed' WHERE id = 2")
    await expect(move(from, to)).rejects.toThrow(
      'samples is not the same in both: 3 rows in there, 3 in here, with other values. Something was changed since the move began.',
    )
    await changeByHand(from, 'DELETE FROM samples WHERE id = 1')
    await expect(move(from, to)).rejects.toThrow('2 rows in there, 3 in here.')
    await expect(migratePostgres(to.address, migrations)).rejects.toThrow('is being filled')
  })

  test('a target that is not empty is left as it is', async () => {
    const from = await folderWith('from')
    await addTexts(from, 1)
    for (const to of [await emptyServer(), await folderWith('to')]) {
      await changeByHand(to, "INSERT INTO meta (key, value) VALUES ('a', 'b')")
      await expect(move(from, to)).rejects.toThrow(
        'here is not empty: meta has 1 row. Nothing was changed.',
      )
      expect(await selectByHand(to.read, 'SELECT count(*) FROM models')).toEqual([0])
    }
  })
})

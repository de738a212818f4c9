import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listUsers } from '@/db/accounts/accounts'
import { migrate } from '@/db/connection/migrate'
import { readMigrations } from '@/db/connection/migrations'
import { openDatabase, openReadingDatabase } from '@/db/connection/open'
import { hashTable } from '@/db/move/hash-table'
import { moveRows } from '@/db/move/move-rows'
import { readShapes, WAITING } from '@/db/move/table-shapes'
import { testServer } from '@/lib/env'
import { requireModel } from '@/lib/services/models/require-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { showReport } from '@/lib/services/versions/show-report'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { catalogOf } from '@/lib/testing/database/catalog'
import { migrationsUpTo } from '@/lib/testing/database/older-migrations'
import { databasesOnServer } from '@/lib/testing/database/on-server'
import { placeReleased, releasedSchemas } from '@/lib/testing/database/released-file'
import { migrations } from '@/lib/testing/database/temporary-database'
import { createTestServing } from '@/lib/testing/processes/test-serving'
import { migratePostgres } from './migrate'

const known = readMigrations(migrations).map(({ name }) => name)

describe.skipIf(testServer() === undefined)('tables in PostgreSQL', () => {
  const databases = databasesOnServer()
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'langur-upgrade-'))
  })
  afterEach(async () => {
    await databases.dropAll()
    rmSync(folder, { recursive: true })
  })

  /** Data of an older release, in a database of PostgreSQL as that release would have it. */
  async function place(schema: string): Promise<string> {
    placeReleased(schema, folder)
    const older = migrationsUpTo(schema)
    const address = await databases.create()
    await migratePostgres(address, older)
    const from = await openReadingDatabase(folder)
    const to = await openDatabase(address, folder)
    const names = { source: 'a file', target: 'a server' }
    await moveRows(from, to, { migrationsFolder: older, names })
    for (const db of [from, to]) await db.close()
    rmSync(older, { recursive: true })
    return address
  }

  async function newlyMade(): Promise<string[]> {
    const address = await databases.create()
    await migratePostgres(address, migrations)
    const db = await openDatabase(address, folder)
    const catalog = await catalogOf(db)
    await db.close()
    return catalog
  }

  describe.each(releasedSchemas)('of the schema %s', (schema) => {
    test('are brought to what a new database has, with the rows that SQLite makes of the same data', async () => {
      const address = await place(schema)
      const told: string[] = []
      await migratePostgres(address, migrations, (sentence) => told.push(sentence))
      const later = known.slice(known.indexOf(schema) + 1)
      expect(told.join()).toContain(later.join(', '))
      expect(told).toHaveLength(later.length > 0 ? 1 : 0)
      await migrate(folder, migrations, { backups: null })

      const db = await openDatabase(address, folder)
      expect(await catalogOf(db)).toEqual(await newlyMade())
      const file = await openReadingDatabase(folder)
      const shapes = (await readShapes(migrations)).filter(({ name }) => name !== WAITING)
      let rows = 0
      for (const shape of shapes) {
        const hashed = await hashTable(db.read, shape)
        expect(hashed, shape.name).toEqual(await hashTable(file.read, shape))
        rows += hashed.rows
      }
      expect(rows).toBeGreaterThan(1)

      expect(await listUsers(db)).toMatchObject([{ name: 'Maya', role: 'owner' }])
      const serving = [db, file].map((one) => createTestServing(one))
      for (const publicId of await selectByHand<string>(
        file.read,
        'SELECT public_id FROM models',
      )) {
        const [ours, theirs] = await Promise.all(
          [db, file].map(async (one) => {
            const model = await requireModel(one, publicId)
            const filter = { order: 'added', limit: 200, q: 'invoice' } as const
            const { items } = await listSamples(one, model, filter)
            return [items, await showReport(one, model, 1)]
          }),
        )
        expect(ours).toEqual(theirs)
        const texts = ['My password does not work', 'An invoice is missing']
        const [here, there] = await Promise.all(serving.map((one) => one.rank(publicId, texts, 3)))
        expect(here).toEqual(there)
      }
      for (const one of serving) await one.close()
      for (const one of [db, file]) await one.close()
    })
  })

  test('an upgrade that fails leaves all as it was, and the older version reads it', async () => {
    const schema = '0010_backups'
    const address = await place(schema)
    const db = await openDatabase(address, folder)
    const before = await catalogOf(db)
    await db.close()
    const broken = migrationsUpTo(known.at(-1) ?? '')
    appendFileSync(
      join(broken, `${known.at(-1)}.sql`),
      '--> statement-breakpoint\nUPDATE `models` SET `name` = no_such_column;',
    )
    await expect(migratePostgres(address, broken)).rejects.toThrow('no_such_column')
    rmSync(broken, { recursive: true })
    const after = await openDatabase(address, folder)
    expect(await catalogOf(after)).toEqual(before)
    await after.close()
    const older = migrationsUpTo(schema)
    await migratePostgres(address, older)
    rmSync(older, { recursive: true })
  })

  test('starts at once bring them up to date once', async () => {
    const address = await place('0010_backups')
    const told: string[] = []
    const start = () => migratePostgres(address, migrations, (sentence) => told.push(sentence))
    await Promise.all([start(), start(), start()])
    expect(told).toHaveLength(1)
  })
})

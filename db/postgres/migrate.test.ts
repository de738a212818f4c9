import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/connection/open'
import { testServer } from '@/lib/env'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { migrations } from '@/lib/testing/database/temporary-database'
import { migratePostgres } from './migrate'
import { createOnServer, dropOnServer } from './server'

test('a server that does not answer is named', async () => {
  await expect(migratePostgres('postgres://langur@127.0.0.1:9/langur', migrations)).rejects.toThrow(
    'PostgreSQL at 127.0.0.1:9/langur does not answer (ECONNREFUSED).',
  )
})

const server = testServer()

describe.skipIf(server === undefined)('on a server', () => {
  const made: string[] = []
  const create = (encoding?: string) => {
    const name = `langur_test_${randomUUID().replaceAll('-', '')}`
    made.push(name)
    return createOnServer(String(server), name, encoding)
  }
  afterEach(async () => {
    for (const name of made.splice(0)) await dropOnServer(String(server), name)
  })

  test('starts at once make the tables once, and later ones find them', async () => {
    const address = await create()
    await Promise.all([migratePostgres(address, migrations), migratePostgres(address, migrations)])
    await migratePostgres(address, migrations)
  })

  test('another encoding is refused in words', async () => {
    await expect(migratePostgres(await create('SQL_ASCII'), migrations)).rejects.toThrow(
      "keeps texts as SQL_ASCII, which has no place for all characters. Create the database with ENCODING 'UTF8'",
    )
  })

  test('a database that is not there is refused in words', async () => {
    const address = new URL(String(server))
    address.pathname = '/langur_nowhere'
    await expect(migratePostgres(address.href, migrations)).rejects.toThrow(
      "refuses Langur's account (3D000)",
    )
  })

  test.each([
    [
      "INSERT INTO migrations (name, hash) VALUES ('9999_later', 'x')",
      'is of a newer Langur: it has 9999_later',
    ],
    [
      "UPDATE migrations SET hash = 'x' WHERE name LIKE '0003%'",
      'does not have the tables of this Langur: its 0003_proof_tuning_promises is another than that of this version',
    ],
  ])('tables of another version are left alone: %s', async (change, sentence) => {
    const address = await create()
    await migratePostgres(address, migrations)
    const db = await openDatabase(address)
    await changeByHand(db, change)
    await db.close()
    await expect(migratePostgres(address, migrations)).rejects.toThrow(sentence)
  })
})

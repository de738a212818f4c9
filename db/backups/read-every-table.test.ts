import { afterEach, beforeEach, expect, test } from 'vitest'
import { openByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { EVERY_TABLE, readEveryTable } from './read-every-table'

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

test('every table that the migrations make is read, but for their own and the index of searches', () => {
  const sqlite = openByHand(db.folder)
  const made = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .all()
  sqlite.close()
  const names = made
    .map(({ name }) => name)
    .filter((name) => !/^(sample_(search|grams)|migrations$)/.test(name))
  expect(EVERY_TABLE.toSorted()).toEqual(names.toSorted())
})

test('a database without one of them is refused', async () => {
  const sqlite = openByHand(db.folder)
  sqlite.exec('DROP TABLE webhooks')
  sqlite.close()
  await expect(readEveryTable(`${db.folder}/langur.db`)).rejects.toThrow('no such table: webhooks')
})

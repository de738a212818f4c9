import { afterAll, beforeAll, expect, test } from 'vitest'
import { selectByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { slowStatements } from './slow-statements'

let db: TemporaryDatabase
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

test('a statement that takes long is told once, by its text without values', async () => {
  const slow = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    SELECT count(*) FROM n WHERE ? <> ''`
  for (const name of ['Maya', 'Jonas']) await selectByHand(db.read, slow, 500_000, name)
  await selectByHand(db.read, 'SELECT 1')
  const told = (await slowStatements(10)).filter(({ sql }) => sql.startsWith('WITH RECURSIVE n'))
  expect(told).toEqual([
    { sql: slow.replace(/\s+/g, ' '), ms: expect.any(Number), at: expect.any(Date) },
  ])
  expect(await slowStatements(10)).not.toContainEqual(expect.objectContaining({ sql: 'SELECT 1' }))
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { selectByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

/** The tables of the file, without those in which an index of searches keeps itself. */
async function tables(): Promise<string[]> {
  return selectByHand<string>(
    db.read,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
     AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
}

test('the page on personal data tells of every table what it has of people, and of no other', async () => {
  const page = readFileSync('docs/personal-data.md', 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` *\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)]
  expect(rows.map(([, name]) => name).toSorted()).toEqual(await tables())
  for (const [, name, ofWhom, what, howLong] of rows) {
    expect(
      [ofWhom, what, howLong].map((cell) => cell?.trim()),
      name,
    ).not.toContain('')
  }
})

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './connection'
import { migrate } from './migrate'

const migrations = join(import.meta.dirname, 'migrations')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second start applies nothing and makes no copy', async () => {
  await migrate(folder, migrations)
  await migrate(folder, migrations)
  expect(readdirSync(join(folder, 'files'))).toEqual([])
})

test('two starts at once both end with a whole schema', async () => {
  await Promise.all([migrate(folder, migrations), migrate(folder, migrations)])
  const db = openDatabase(folder)
  expect(db.read.$client.prepare('SELECT count(*) FROM models').pluck().get()).toBe(0)
  db.close()
})

test('a failed write leaves nothing behind and the next one works', async () => {
  await migrate(folder, migrations)
  const db = openDatabase(folder)
  const insert = (key: string) =>
    db.write(async (tx) => {
      tx.$client.prepare('INSERT INTO meta VALUES (?, ?)').run(key, 'x')
      if (key === 'bad') throw new Error('no')
    })
  await expect(insert('bad')).rejects.toThrow('no')
  await insert('good')
  expect(db.read.$client.prepare('SELECT key FROM meta').pluck().all()).toEqual(['good'])
  db.close()
})

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { metaIn, setMeta } from '@/db/meta'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { type Log, openLog } from './log'
import { DATABASE_FILE } from './open'

const MEBIBYTE = 2 ** 20

let db: TemporaryDatabase
let log: Log
beforeEach(async () => {
  db = await openTemporaryDatabase()
  await db.emptyLog()
  log = await openLog(db.address)
})
afterEach(async () => {
  await log.close()
  await db.remove()
})

const write = (name: string, mebibytes: number) =>
  db.write((tx) => setMeta(tx, 'login_secret', name.repeat((mebibytes * MEBIBYTE) / name.length)))
const isMoved = (name: string) =>
  readFileSync(join(db.folder, DATABASE_FILE)).includes(name.repeat(100))
const bytesOfLog = () => statSync(join(db.folder, `${DATABASE_FILE}-wal`)).size

test('what stays short stays in the log', async () => {
  await write('few', 1)
  for (let look = 0; look < 3; look++) await log.shorten()
  expect(isMoved('few')).toBe(false)
})

test('a log that is to be empty is, however short it was', async () => {
  await write('few', 1)
  expect(await log.empty()).toBe(true)
  expect([isMoved('few'), bytesOfLog()]).toEqual([true, 0])
})

test('a log of some length is moved once nobody writes', async () => {
  await write('some', 8)
  await log.shorten()
  expect(isMoved('some')).toBe(false)
  await log.shorten()
  expect(isMoved('some')).toBe(true)
})

test('a long log is moved and begins anew while others write, but not while somebody reads from it', async () => {
  await write('many', 130)
  await log.shorten()
  expect(isMoved('many')).toBe(true)
  expect(bytesOfLog()).toBe(0)
  await write('more', 130)
  await db.snapshot(async (seen) => {
    await metaIn(seen.read, 'login_secret')
    await log.shorten()
    expect(isMoved('more')).toBe(true)
    expect(bytesOfLog()).toBeGreaterThan(0)
  })
})

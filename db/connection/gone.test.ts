import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { metaIn, setMeta } from '@/db/meta'
import { sentenceOf } from '@/lib/server/sentence-of'
import {
  migrations,
  openInFolder,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { migrate } from './migrate'
import { DATABASE_FILE, openDatabase, openReader } from './open'

/** Of a database whose file goes, and comes back, while it is open. */
let db: TemporaryDatabase
let file: string
beforeEach(async () => {
  db = await openInFolder()
  file = join(db.address, DATABASE_FILE)
  await db.write((tx) => setMeta(tx, 'login_secret', 'kept'))
})
afterEach(() => db.remove())

const kept = () => db.snapshot(({ read }) => metaIn(read, 'login_secret'))
const away = () => `${file}-away`

test('what needs another connection says that the file is gone, makes none, and reads it when it is back', async () => {
  renameSync(file, away())
  const fault = db.faultOf(await kept().catch((error: unknown) => error))
  expect(fault).toMatchObject({ trouble: 'gone' })
  expect(fault?.message).toContain(`${file} was deleted, moved or replaced`)
  expect(existsSync(file)).toBe(false)

  renameSync(away(), file)
  expect(await kept()).toBe('kept')
})

test('another file in its place is not read', async () => {
  renameSync(file, away())
  writeFileSync(file, '')
  await expect(kept()).rejects.toThrow('replaced')
  renameSync(away(), file)
  expect(await kept()).toBe('kept')
})

test('a thread of its own says it, too, and makes no file', async () => {
  renameSync(file, away())
  const fault = db.faultOf(await openReader(db.address).catch((error: unknown) => error))
  expect(fault).toMatchObject({
    trouble: 'gone',
    message: expect.stringContaining(`${file} is gone`),
  })
  expect(existsSync(file)).toBe(false)
  renameSync(away(), file)
})

test('its log: nothing is written where nobody finds it, and what was written before is saved by closing', async () => {
  rmSync(`${file}-wal`)
  const lost = db.write((tx) => setMeta(tx, 'login_secret', 'into nowhere'))
  await expect(lost).rejects.toThrow(`${file}-wal was deleted, moved or replaced`)
  await expect(kept()).rejects.toThrow('start it again')
  await expect(openReader(db.address)).rejects.toThrow(`${file}-wal is gone`)
  expect(await db.trouble()).toMatchObject({ trouble: 'gone' })
  expect(existsSync(`${file}-wal`)).toBe(false)

  // Closing is what is tried, so it is opened once more for `remove` to close it.
  await db.close()
  db = Object.assign(db, await openDatabase(db.address))
  expect(await metaIn(db.read, 'login_secret')).toBe('kept')
})

describe('at a start nothing is begun anew in its place:', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'langur-gone-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const said = () =>
    migrate(folder, migrations).catch((error) =>
      sentenceOf(error, { database: folder, dataFolder: folder }),
    )

  test('it is on a disk that is not mounted', async () => {
    symlinkSync(join(folder, 'disk', DATABASE_FILE), join(folder, DATABASE_FILE))
    expect(await said()).toContain(`leads to ${join(folder, 'disk', DATABASE_FILE)}`)
    expect(readdirSync(folder)).toEqual([DATABASE_FILE])
  })

  test('its log is gone after a kill', async () => {
    await migrate(folder, migrations)
    const index = join(folder, `${DATABASE_FILE}-shm`)
    writeFileSync(index, '')
    expect(await said()).toContain('langur.db-wal is gone, and with it what was committed last')
    rmSync(index)
    expect(await said()).toBeUndefined()
  })

  test('a folder has its name', async () => {
    mkdirSync(join(folder, DATABASE_FILE))
    expect(await said()).toContain('is in the way')
    expect(readdirSync(join(folder, DATABASE_FILE))).toEqual([])
  })
})

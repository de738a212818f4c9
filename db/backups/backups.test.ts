import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockDatabase } from '@/db/connection/lock'
import { DATABASE_FILE, openDatabase } from '@/db/connection/open'
import { readMeta, writeMeta } from '@/db/meta'
import { changeByHand, selectByHand } from '@/lib/testing/database/by-hand'
import {
  migrations,
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { keepNewest, listBackupFiles, newBackupPath } from './backup-files'
import { copyDatabase } from './copy-database'
import { makeBackup } from './make-backup'
import { restoreDatabase } from './restore-database'

const options = { migrationsFolder: migrations }
let db: TemporaryDatabase
let folder: string
beforeEach(async () => {
  db = await openTemporaryDatabase()
  folder = mkdtempSync(join(tmpdir(), 'langur-backups-'))
})
afterEach(async () => {
  await db.remove()
  rmSync(folder, { recursive: true })
})

const set = (value: string) => writeMeta(db, 'setup_code_hash', value)

async function valueIn(dataFolder: string): Promise<string | undefined> {
  const other = await openDatabase(dataFolder)
  try {
    return await readMeta(other, 'setup_code_hash')
  } finally {
    await other.close()
  }
}

/** A data folder that nobody uses, with this backup in it. */
async function restored(path: string): Promise<string | undefined> {
  const target = mkdtempSync(join(folder, 'data-'))
  await restoreDatabase(path, target, options)
  return valueIn(target)
}

describe('a backup', () => {
  test('is of one moment, while others write: what came later is not in it', async () => {
    await set('before')
    let isFirst = true
    const path = join(folder, 'a.db')
    const later: Promise<void>[] = []
    await copyDatabase(join(db.folder, DATABASE_FILE), path, {
      ...options,
      tell() {
        if (isFirst) later.push(set('after'))
        isFirst = false
      },
    })
    await Promise.all(later)
    expect(later).toHaveLength(1)
    expect(await restored(path)).toBe('before')
  })

  test('is one file that only its owner may read, and nothing else is left in the folder', async () => {
    const inner = join(folder, 'inner')
    const { path, bytes } = await makeBackup(db.folder, inner, options)
    expect(readdirSync(inner).map((name) => join(inner, name))).toEqual([path])
    expect([statSync(inner).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600])
    expect(statSync(path).size).toBe(bytes)
  })

  test('has no sessions in it, and leaves those of the database alone', async () => {
    const insertUser =
      "INSERT INTO users (id, name, email, created_at, updated_at) VALUES ('u', 'Maya', 'm@example.org', 1, 1)"
    await changeByHand(db, insertUser)
    const insert =
      "INSERT INTO sessions (id, user_id, token, expires_at, created_at, updated_at) VALUES ('s', 'u', 'not-for-anybody', 1, 1, 1)"
    await changeByHand(db, insert)
    const { path } = await makeBackup(db.folder, folder, options)
    expect(readFileSync(path).includes('not-for-anybody')).toBe(false)
    expect(readFileSync(path).includes('m@example.org')).toBe(true)
    expect(await selectByHand(db.read, 'SELECT id FROM sessions')).toEqual(['s'])
  })

  test('of a damaged database is not made, in a sentence, and nothing is left of it', async () => {
    await changeByHand(db, 'CREATE TABLE filled (a TEXT)')
    await changeByHand(
      db,
      `INSERT INTO filled WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
       SELECT hex(randomblob(400)) FROM n`,
    )
    const path = join(folder, 'a.db')
    await copyDatabase(join(db.folder, DATABASE_FILE), path, options)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, bytes.length - 40_000, bytes.length - 20_000)
    const damaged = join(folder, 'damaged.db')
    writeFileSync(damaged, bytes)
    await expect(copyDatabase(damaged, join(folder, 'b.db'), options)).rejects.toThrow(
      `${damaged} is damaged: `,
    )
    expect(readdirSync(folder).sort()).toEqual(['a.db', 'damaged.db'])
  })

  test('that was left half made by a process that is gone is swept away by the next', async () => {
    writeFileSync(join(folder, `.partial-${2 ** 22 + 1}-langur-x.db`), 'half')
    writeFileSync(join(folder, `.partial-${process.pid}-langur-y.db`), 'being made')
    await makeBackup(db.folder, folder, options)
    const partials = readdirSync(folder).filter((name) => name.startsWith('.partial'))
    expect(partials).toEqual([`.partial-${process.pid}-langur-y.db`])
  })

  test('of which too many are kept goes, the oldest first, and those of upgrades count for themselves', async () => {
    for (const [kind, day] of [
      ['asked', 1],
      ['upgrade', 2],
      ['asked', 3],
      ['asked', 4],
    ] as const) {
      const at = new Date(Date.UTC(2026, 0, day))
      const path = await newBackupPath(folder, kind, {
        at,
        ...(kind === 'upgrade' && { of: '0009_x' }),
      })
      writeFileSync(path, 'backup')
    }
    writeFileSync(join(folder, 'langur-of-somebody.db'), 'not ours')
    expect(await keepNewest(folder, 'asked', 2)).toEqual(['langur-2026-01-01T00-00-00.000Z.db'])
    const left = await listBackupFiles(folder)
    expect(left.map(({ kind, madeAt }) => [kind, madeAt.getUTCDate()])).toEqual([
      ['asked', 4],
      ['asked', 3],
      ['upgrade', 2],
    ])
    expect(existsSync(join(folder, 'langur-of-somebody.db'))).toBe(true)
  })
})

describe('restoring', () => {
  test('puts the backup in place and keeps what was there, with what was still in its log', async () => {
    await set('backed up')
    const { path } = await makeBackup(db.folder, folder, options)
    const target = mkdtempSync(join(folder, 'data-'))
    await restoreDatabase(path, target, options)
    const other = await openDatabase(target)
    await writeMeta(other, 'setup_code_hash', 'since then')
    await other.close()
    const { kept } = await restoreDatabase(path, target, options)
    expect(await valueIn(target)).toBe('backed up')
    expect(await restored(kept ?? '')).toBe('since then')
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('of a file that is not whole changes nothing, in a sentence that names it', async () => {
    await set('kept')
    const { path } = await makeBackup(db.folder, folder, options)
    const target = mkdtempSync(join(folder, 'data-'))
    await restoreDatabase(path, target, options)
    truncateSync(path, 50_000)
    const empty = join(folder, 'empty.db')
    writeFileSync(empty, '')
    const text = join(folder, 'text.db')
    writeFileSync(text, 'This is no database. '.repeat(1_000))
    for (const file of [
      path,
      empty,
      text,
      join(folder, 'nowhere.db'),
      join(target, DATABASE_FILE),
    ]) {
      await expect(restoreDatabase(file, target, options)).rejects.toThrow()
    }
    await expect(restoreDatabase(empty, target, options)).rejects.toThrow('is empty')
    expect(await valueIn(target)).toBe('kept')
    expect(readdirSync(target).sort()).toEqual(['files', DATABASE_FILE, 'server-lock.db'])
  })

  test('is refused while a server uses the folder', async () => {
    const { path } = await makeBackup(db.folder, folder, options)
    const unlock = await lockDatabase(db.folder)
    await expect(restoreDatabase(path, db.folder, options)).rejects.toThrow(
      `Another Langur server is using ${db.folder}. Stop it first`,
    )
    await unlock()
  })
})

import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newBackupPath } from '@/db/backups/backup-files'
import { type BackupRow, ensureBackup, newestBackup } from '@/db/backups/backup-jobs'
import { restoreDatabase } from '@/db/backups/restore-database'
import { openDatabase } from '@/db/connection/open'
import { systemActor } from '@/lib/contracts/actor'
import { cancelBackup } from '@/lib/services/backups/cancel-backup'
import { editSchedule } from '@/lib/services/backups/schedule'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  migrations,
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { ended, startRunner, wake } from '@/lib/testing/processes/start-runner'
import { until } from '@/lib/testing/until'

/** Backups by the real job runner and the process that it starts. */
let db: TemporaryDatabase
let backups: string
beforeEach(async () => {
  db = await openTemporaryDatabase()
  backups = join(db.folder, 'backups')
})
afterEach(async () => {
  for (const runner of runners.splice(0)) {
    runner.kill('SIGTERM')
    await ended(runner)
  }
  await db.remove()
})

const runners: ChildProcess[] = []
async function start(): Promise<ChildProcess> {
  const runner = await startRunner(db.folder)
  runners.push(runner)
  return runner
}

const ask = () => db.write((tx) => ensureBackup(tx, 'Maya', new Date()))

/** The newest backup, once it is so; throws when it has ended otherwise. */
function reached(is: (row: BackupRow) => boolean): Promise<BackupRow> {
  return until(async () => {
    const row = await newestBackup(db.read)
    if (row && is(row)) return row
    if (row?.finishedAt) throw new Error(`It ended: ${row.state}, ${row.error}`)
    return null
  })
}

/** 100 MB, so that no copy begins and ends between two looks for it. */
async function grow(): Promise<void> {
  await changeByHand(db, 'CREATE TABLE filled (a BLOB)')
  await changeByHand(
    db,
    `INSERT INTO filled WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
     SELECT zeroblob(1000000) FROM n`,
  )
}

/** Stops the process that copies in the middle of that, as a disk that hangs would: it does not end by itself. */
async function hang(): Promise<void> {
  const pid = await until(async () => {
    const begun = copies().find((name) => sizeOf(join(backups, name)) > 0)
    return begun && /^\.partial-(\d+)-/.exec(begun)?.[1]
  })
  process.kill(Number(pid), 'SIGSTOP')
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
const copies = () => (existsSync(backups) ? readdirSync(backups) : [])

test('a backup that is asked for is made, counts among those that are kept, and can be restored', async () => {
  await editSchedule(db, systemActor, { keep: 2 })
  for (const day of [1, 2, 3]) {
    const at = new Date(Date.UTC(2026, 0, day))
    writeFileSync(await newBackupPath(backups, 'asked', { at }), 'an older one')
  }
  await ask()
  await start()
  const row = await reached(({ finishedAt }) => finishedAt !== null)
  expect(row).toMatchObject({ state: 'finished', error: null })
  const names = readdirSync(backups).sort()
  expect(names).toHaveLength(2)
  expect(names[0]).toBe('langur-2026-01-03T00-00-00.000Z.db')

  const target = mkdtempSync(join(tmpdir(), 'langur-restored-'))
  await restoreDatabase(join(backups, names[1] ?? ''), target, { migrationsFolder: migrations })
  const restored = await openDatabase(target)
  // In the copy this very backup was still under way, and must not be made again.
  expect(await newestBackup(restored.read)).toMatchObject({ state: 'cancelled', runner: null })
  await restored.close()
  rmSync(target, { recursive: true })
})

test('kill -9 of the runner in the middle: the next one makes it, and nothing half made is left', async () => {
  await ask()
  const first = await start()
  await reached(({ state }) => state === 'running')
  first.kill('SIGKILL')
  await ended(first)
  await start()
  expect(await reached(({ finishedAt }) => finishedAt !== null)).toMatchObject({
    state: 'finished',
    attempts: 2,
  })
  // The process of the first one may still be reading its copy, and takes that away when it hears that nobody waits.
  const names = await until(async () => {
    const found = readdirSync(backups)
    return found.some((name) => name.startsWith('.')) ? null : found
  })
  // One that was whole in the moment of the kill, before its row could say so, stays beside the other.
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/^langur-.*\.db$/)
})

test('one that is cancelled ends, and the next one sweeps away what is left of it', async () => {
  await grow()
  const { id } = await ask()
  const runner = await start()
  await hang()
  await reached(({ progress }) => progress !== null)
  await cancelBackup(db, systemActor, id)
  expect(await reached(({ finishedAt }) => finishedAt !== null)).toMatchObject({
    state: 'cancelled',
  })
  expect(copies()).toContainEqual(expect.stringMatching(/^\./))
  await ask()
  wake(runner)
  await reached(({ state }) => state === 'finished')
  expect(copies()).toEqual([expect.stringMatching(/^langur-/)])
})

test('one that cannot be written fails in a sentence that names the folder', async () => {
  writeFileSync(backups, 'a file in its place')
  await ask()
  await start()
  const { state, error } = await reached(({ finishedAt }) => finishedAt !== null)
  expect([state, error]).toEqual([
    'failed',
    expect.stringMatching(/^No backup was made\. .*backups/),
  ])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newBackupPath } from '@/db/backups/backup-files'
import { backupLease, ensureBackup, newestBackup } from '@/db/backups/backup-jobs'
import { systemActor } from '@/lib/contracts/actor'
import type { BackupSchedule } from '@/lib/contracts/backup'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { askBackup, askDueBackup } from './ask-backup'
import { backupAge } from './backup-age'
import { cancelBackup } from './cancel-backup'
import { editSchedule } from './schedule'
import { lastSlot, nextSlot } from './slots'

const daily: BackupSchedule = { every: 'daily', weekday: 'monday', hour: 3, keep: 7 }
const weekly: BackupSchedule = { ...daily, every: 'weekly' }
/** By the server's clock; 5 January 2026 is a Monday. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 0, day, hour, minute)

describe('the schedule', () => {
  test.each([
    ['daily', daily, at(8, 3), at(8, 3), at(9, 3)],
    ['daily, before its hour', daily, at(8, 2, 59), at(7, 3), at(8, 3)],
    ['weekly', weekly, at(8, 12), at(5, 3), at(12, 3)],
    ['weekly, on its day before its hour', weekly, at(12, 2), at(5, 3), at(12, 3)],
    ['weekly, on its hour', weekly, at(12, 3), at(12, 3), at(19, 3)],
  ])('%s: its last and its next moment', (_name, schedule, now, last, next) => {
    expect([lastSlot(schedule, now), nextSlot(schedule, now)]).toEqual([last, next])
  })

  test('that is off wants nothing', () => {
    const off: BackupSchedule = { ...daily, every: 'off' }
    expect([lastSlot(off, at(8, 3)), nextSlot(off, at(8, 3))]).toEqual([null, null])
  })
})

describe('what the schedule asks for', () => {
  let db: TemporaryDatabase
  beforeEach(async () => {
    db = await openTemporaryDatabase()
  })
  afterEach(() => db.remove())

  const end = async (state: 'finished' | 'failed' | 'cancelled', finishedAt: Date) => {
    const row = await newestBackup(db.read)
    await db.write((tx) => backupLease.update(tx, row?.id ?? 0, ['queued'], { state, finishedAt }))
  }
  const asked = async () => (await newestBackup(db.read))?.id ?? null

  test('is nothing while it is off', async () => {
    await askDueBackup(db, at(8, 4))
    expect(await asked()).toBeNull()
  })

  test('is one backup for each moment, also for one at which nothing ran', async () => {
    await editSchedule(db, systemActor, daily)
    await askDueBackup(db, at(8, 9))
    expect(await newestBackup(db.read)).toMatchObject({ id: 1, askedBy: null, state: 'queued' })
    await end('finished', at(8, 9, 1))
    await askDueBackup(db, at(9, 2, 59))
    expect(await asked()).toBe(1)
    await askDueBackup(db, at(9, 3))
    await askDueBackup(db, at(9, 3, 1))
    expect(await asked()).toBe(2)
  })

  test('is tried again an hour after it failed, and not when a person cancelled it', async () => {
    await editSchedule(db, systemActor, daily)
    await askDueBackup(db, at(8, 3))
    await end('failed', at(8, 3, 5))
    await askDueBackup(db, at(8, 4, 5))
    expect(await asked()).toBe(1)
    await askDueBackup(db, at(8, 4, 6))
    expect(await asked()).toBe(2)
    await end('cancelled', at(8, 4, 7))
    await askDueBackup(db, at(8, 23))
    expect(await asked()).toBe(2)
  })

  test('is overdue when the folder has no whole one of its last moment', async () => {
    const folder = join(db.folder, 'backups')
    expect(await backupAge(db, folder)).toBeNull()
    await editSchedule(db, systemActor, daily)
    expect(await backupAge(db, folder)).toEqual({ last: null, isOverdue: true })
    const now = new Date()
    writeFileSync(await newBackupPath(folder, 'upgrade', { at: now, of: '0009_x' }), 'x')
    const old = new Date(now.getTime() - 3 * 86_400_000)
    writeFileSync(await newBackupPath(folder, 'asked', { at: old }), 'x')
    expect(await backupAge(db, folder)).toEqual({ last: old, isOverdue: true })
    writeFileSync(await newBackupPath(folder, 'asked', { at: now }), 'x')
    expect(await backupAge(db, folder)).toEqual({ last: now, isOverdue: false })
  })

  test('is not asked for twice: one that is under way is answered instead', async () => {
    await askBackup(db, systemActor)
    await askBackup(db, systemActor)
    await db.write((tx) => ensureBackup(tx, null, new Date()))
    expect(await asked()).toBe(1)
    await cancelBackup(db, systemActor, 1)
    expect(await newestBackup(db.read)).toMatchObject({ state: 'cancelled' })
    await expect(cancelBackup(db, systemActor, 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { startExport } from '@/lib/services/exports/start-export'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { showStatus } from './show-status'

let db: TemporaryDatabase
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

const asked = {
  version: '1.2.3',
  startedAt: new Date(0),
  trouble: null,
  told: {
    processes: [],
    slow: [3, 9, 5].map((ms) => ({ process: 'web', sql: `SELECT ${ms}`, ms, at: '' })),
  },
}
const show = () => showStatus(db, { ...asked, backupFolder: `${db.folder}/backups` })

test('tells of what waits since when, the disk, and the slowest first', async () => {
  const model = await createModel(db, systemActor, { name: 'Tickets' })
  const made = await startExport(db, systemActor, model, { kind: 'bundle' })
  const status = await show()
  const exports = status.queue.find(({ kind }) => kind === 'exports')
  expect(exports).toEqual({ kind: 'exports', waiting: 1, running: 0, oldest: made.created })
  const others = status.queue.filter(({ kind }) => kind !== 'exports')
  expect(others.map(({ waiting, running, oldest }) => [waiting, running, oldest])).toEqual(
    others.map(() => [0, 0, null]),
  )
  expect(status.storage.database_bytes).toBeGreaterThan(0)
  expect(status.storage.free_bytes).toBeLessThanOrEqual(status.storage.total_bytes)
  expect(status.slow_statements.map(({ ms }) => ms)).toEqual([9, 5, 3])
})

test('tells the versions of everything, and that there is no backup', async () => {
  const { versions, backup } = await show()
  expect(versions).toMatchObject({ langur: '1.2.3', node: process.versions.node })
  expect(versions.sqlite).toMatch(/^3\.\d+/)
  expect(versions.schema).toMatch(/^\d{4}_/)
  expect(backup).toMatchObject({ last: null, overdue: false, scheduled: false })
})

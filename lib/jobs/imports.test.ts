import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findImport, type ImportRow, importLease } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { cancelImport } from '@/lib/services/imports/cancel-import'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { deleteModel } from '@/lib/services/models/delete-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { until } from '@/lib/testing/until'
import { endOldImports } from './end-old-imports'
import { eraseDeletedModels } from './erase-deleted-models'
import { imports } from './imports'
import { leased } from './leased'
import { startLanes } from './start-lanes'

let db: TemporaryDatabase
let model: ModelRow
let id: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  const body = Readable.from(['text,tag\nThe invoice is wrong,Billing\nMy code fails,Login\n'])
  id = (
    await receiveFile({ db, dataFolder: db.folder, inspect: inspectFile }, systemActor, model, {
      fileName: 'tickets.csv',
      body,
    })
  ).id
})
afterEach(() => db.remove())

const work = () => workOff(db, [leased(imports)])

test('an import whose runner died three times while counting is given up in words', async () => {
  for (let death = 0; death < 3; death++) await loseRunner()
  await work()
  await expectGivenUp()
})

test('an import whose runner died three times while importing is given up in words', async () => {
  await work()
  await startImport(db, systemActor, model, id)
  for (let death = 0; death < 3; death++) await loseRunner()
  await work()
  await expectGivenUp()
})

test('deaths while counting are no attempts at importing', async () => {
  for (let death = 0; death < 2; death++) await loseRunner()
  await work()
  expect(await row()).toMatchObject({ state: 'ready', attempts: 0, found: { rows: 2 } })
  await startImport(db, systemActor, model, id)
  for (let death = 0; death < 2; death++) await loseRunner()
  await work()
  const { path, ...ended } = await row()
  expect(ended).toMatchObject({ state: 'finished', counts: { added: 2 } })
  expect(existsSync(path)).toBe(false)
})

test('an import that is cancelled while its rows are counted ends at once, with its file', async () => {
  const rows = 'The invoice is wrong,Billing\n'.repeat(1_000)
  const body = Readable.from(['text,tag\n', ...Array<string>(1_000).fill(rows)])
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const upload = { fileName: 'many.csv', body }
  await cancelImport(db, model, id)
  id = (await receiveFile(receiver, systemActor, model, upload)).id
  const lanes = startLanes([leased(imports)], contextOf(db, ''))
  await until(async () => ((await row()).rowsDone > 0 ? true : null))
  await cancelImport(db, model, id)
  // It ends by itself, and the lane takes what comes next.
  const next = { fileName: 'few.csv', body: Readable.from(['text,tag\nMy code fails,Login\n']) }
  const { id: nextId } = await receiveFile(receiver, systemActor, model, next)
  await until(async () => (await findImport(db.read, model.id, nextId))?.found ?? null)
  await lanes.stop()
  const ended = await row()
  expect(ended).toMatchObject({ state: 'cancelled', found: null })
  expect(ended.rowsDone).toBeLessThan(1_000_000)
  expect(existsSync(ended.path)).toBe(false)
})

test('an import that nobody starts within 7 days ends and says so, with its file; a younger one waits', async () => {
  await work()
  const age = async (days: number) => {
    const createdAt = new Date(Date.now() - days * 86_400_000)
    await db.write((tx) => importLease.update(tx, id, ['ready'], { createdAt }))
    await workOff(db, [endOldImports])
    const { state, error, path } = await row()
    return { state, error, hasFile: existsSync(path) }
  }
  expect(await age(6.9)).toEqual({ state: 'ready', error: null, hasFile: true })
  expect(await age(7.1)).toEqual({
    state: 'failed',
    error:
      'It was not started within 7 days, so its file was deleted. Nothing was imported; upload it again.',
    hasFile: false,
  })
})

test('the file of a deleted model is deleted with it', async () => {
  await work()
  const { path } = await row()
  await deleteModel(db, systemActor, model)
  await workOff(db, [eraseDeletedModels])
  expect(existsSync(path)).toBe(false)
})

const row = () => findImport(db.read, model.id, id) as Promise<ImportRow>

/** A runner takes it and is not heard of again. */

test('the same file imported twice at once comes in once', async () => {
  const data = Readable.from(['text,tag\nThe invoice is wrong,Billing\nMy code fails,Login\n'])
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const other = await receiveFile(receiver, systemActor, model, {
    fileName: 'again.csv',
    body: data,
  })
  await work()
  await startImport(db, systemActor, model, id)
  await startImport(db, systemActor, model, other.id)
  await Promise.all([work(), work()])
  const ended = await Promise.all([id, other.id].map((one) => findImport(db.read, model.id, one)))
  expect(ended.map((one) => one?.state)).toEqual(['finished', 'finished'])
  expect(ended.map((one) => one?.counts.added ?? 0).sort()).toEqual([0, 2])
  expect(ended.map((one) => one?.counts.ignored ?? 0).sort()).toEqual([0, 2])
})

async function loseRunner(): Promise<void> {
  const clock = { now: new Date(Date.now() - 60_000), staleBefore: new Date() }
  const taken = await db.write((tx) => importLease.take(tx, 'gone', clock))
  expect(taken?.runner).toBe('gone')
}

async function expectGivenUp(): Promise<void> {
  const { state, error, finishedAt, path } = await row()
  expect(state).toBe('failed')
  expect(error).toBe(
    'The import was interrupted 3 times, probably because memory ran out. Split the file, or look for a very long line in it.',
  )
  expect(finishedAt).not.toBeNull()
  expect(existsSync(path)).toBe(false)
}

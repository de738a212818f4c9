import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text as wholeText } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BatchRow, batchLease, findBatch } from '@/db/batches/batches'
import type { ModelRow } from '@/db/models/models'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { changeRole } from '@/lib/services/accounts/change-role'
import { createToken } from '@/lib/services/accounts/create-token'
import { deleteUser } from '@/lib/services/accounts/delete-user'
import { revokeToken } from '@/lib/services/accounts/revoke-token'
import { batchResult } from '@/lib/services/batches/batch-result'
import { cancelBatch } from '@/lib/services/batches/cancel-batch'
import { deleteBatch } from '@/lib/services/batches/delete-batch'
import { listBatches } from '@/lib/services/batches/list-batches'
import { startBatch } from '@/lib/services/batches/start-batch'
import { takeUnsure } from '@/lib/services/batches/take-unsure'
import { newBatch } from '@/lib/services/changes/batch'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { addPeople } from '@/lib/testing/database/add-people'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { copyOf } from '@/lib/testing/jobs/copy-of'
import { runEnded, workOff } from '@/lib/testing/jobs/test-jobs'
import { setSpace } from '@/lib/testing/processes/fill-disk'
import { ended, startRunner } from '@/lib/testing/processes/start-runner'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { deleteOldBatches } from './delete-old-batches'

/** So many that a batch of them is under way for seconds, whatever else the machine does. */
const ROWS = 100_000

/** Batches by a job runner in a process of its own, each test with a copy of one model. */
let db: TemporaryDatabase
let trained: ModelRow
let model: ModelRow
let runner: ChildProcess
beforeAll(async () => {
  db = await openTemporaryDatabase()
  trained = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, trained, { data: trainingTexts() })
  runner = await startRunner(db.folder)
  await runEnded(db, (await startRun(db, systemActor, trained)).id)
})
beforeEach(async () => {
  model = await copyOf({ db }, trained)
})
afterAll(async () => {
  await killRunner()
  await db.remove()
})

async function killRunner(): Promise<void> {
  runner.kill('SIGKILL')
  await ended(runner)
}

async function send(rows: number, start = true, by = systemActor): Promise<number> {
  const filler = 'The parcel has not arrived and nobody answers. '.repeat(4)
  const lines = Array.from({ length: rows }, (_, id) => `${id},Was I charged twice? ${filler}\n`)
  const body = Readable.from([Buffer.from(`id,text\n${lines.join('')}`)])
  const upload = { file_name: 'mails.csv', answered_by: 'sandbox', start, body } as const
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  return (await receiveBatch(receiver, by, model, upload)).id
}

type Nora = Actor & { userId: string; tokenId: number }

/** An editor, and a token of theirs by which they act. */
async function noraByToken(): Promise<Nora> {
  const userId = crypto.randomUUID()
  const nora: Actor = { kind: 'user', userId, tokenId: null, name: 'Nora', role: 'editor' }
  await addPeople(db, nora)
  const ends = new Date(Date.now() + 86_400_000).toISOString()
  const { id, name } = await createToken(db, nora, { name: 'nightly', ends })
  return { kind: 'token', userId, tokenId: id, name, role: 'editor' }
}

async function batch(id: number): Promise<BatchRow> {
  const row = await findBatch(db.read, model.id, id)
  if (!row) throw new Error(`Batch ${id} is gone.`)
  return row
}

const batchEnded = (id: number) =>
  until(async () => {
    const row = await batch(id)
    return row.finishedAt ? row : null
  })

const filesOfBatches = () =>
  readdirSync(join(db.folder, 'files')).filter((name) => name.startsWith('batch'))

/** The ids of the rows that came back, in their order. */
async function idsOf(row: BatchRow): Promise<number[]> {
  const { content } = await batchResult(db, row)
  const lines = (await wholeText(Readable.from(content))).split('\n').slice(1, -1)
  return lines.map((line) => Number(line.split(',')[0]))
}

test('kill -9 of the job runner in a batch: the next one goes on, and no row is there twice or missing', async () => {
  const id = await send(ROWS)
  const before = await until(async () => {
    const row = await batch(id)
    return row.rowsDone > 0 ? row : null
  })
  await killRunner()
  expect((await batch(id)).state).toBe('running')
  expect(before.rowsDone).toBeLessThan(ROWS)

  runner = await startRunner(db.folder)
  const row = await batchEnded(id)
  expect(row).toMatchObject({ state: 'finished', attempts: 2, counts: { texts: ROWS } })
  expect(await idsOf(row)).toEqual(Array.from({ length: ROWS }, (_, place) => place))
  expect(existsSync(row.path)).toBe(false)
})

test('a batch that is cancelled keeps what is done, and goes on by the version that it began with', async () => {
  const id = await send(ROWS)
  await until(async () => (await batch(id)).rowsDone || null)
  await cancelBatch(db, model, id)
  const cancelled = await batchEnded(id)
  expect(cancelled).toMatchObject({ state: 'cancelled', versionNumber: 1 })
  const part = await idsOf(cancelled)
  expect(part.length).toBe(cancelled.counts.texts)
  expect(part.length).toBeLessThan(ROWS)

  await uploadSamples(db, systemActor, model, {
    data: [{ text: 'The invoice is in the wrong currency', tags: ['Billing'] }],
  })
  await runEnded(db, (await startRun(db, systemActor, model)).id)
  await startBatch(db, systemActor, model, id)
  const row = await batchEnded(id)
  expect(row).toMatchObject({ state: 'finished', versionNumber: 1, counts: { texts: ROWS } })
  expect(await idsOf(row)).toEqual(Array.from({ length: ROWS }, (_, place) => place))
})

test('unsure texts are taken into the data, each once, and the undo takes them out again', async () => {
  const body = Readable.from(['text\nxylophone\nxylophone\nzither and lute\n'])
  const upload = { file_name: 'odd.csv', answered_by: 'sandbox', start: true, body } as const
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const { id } = await receiveBatch(receiver, systemActor, model, { ...upload, empty_below: 0.99 })
  const row = await batchEnded(id)
  expect(row.counts).toMatchObject({ texts: 3, unsure: 3, left_empty: 3 })
  const taken = await takeUnsure(db, systemActor, model, id, newBatch())
  expect(taken).toMatchObject({ added: 2, ignored: 0 })
  expect((await batch(id)).takenRevision).toBe(taken.revision)
  const { sampleCount } = await requireModel(db, model.publicId)
  await undoChange(db, systemActor, model, taken.revision ?? 0)
  expect((await requireModel(db, model.publicId)).sampleCount).toBe(sampleCount - 2)
})

test('files are deleted when they were kept long enough; the history says that there was one', async () => {
  const id = await send(3)
  const { path } = await batchEnded(id)
  await workOff(db, [deleteOldBatches])
  expect(existsSync(`${path}.out`)).toBe(true)
  const long = new Date(Date.now() - 8 * 86_400_000)
  await db.write((tx) => batchLease.update(tx, id, ['finished'], { finishedAt: long }))
  await workOff(db, [deleteOldBatches])
  expect(existsSync(`${path}.out`)).toBe(false)
  await expect(batch(id).then((row) => batchResult(db, row))).rejects.toThrow('was deleted on')
  await expect(startBatch(db, systemActor, model, id)).rejects.toThrow('is deleted')
})

test('one that nobody started goes as a whole, and so does one that is deleted', async () => {
  const [forgotten, unwanted] = [await send(3, false), await send(3, false)]
  const { path } = await batch(unwanted)
  await deleteBatch(db, model, unwanted)
  expect(existsSync(path)).toBe(false)
  const long = new Date(Date.now() - 8 * 86_400_000)
  await db.write((tx) => batchLease.update(tx, forgotten, ['ready'], { createdAt: long }))
  await workOff(db, [deleteOldBatches])
  expect(await findBatch(db.read, model.id, forgotten)).toBeNull()
})

test('a version that is not there, or not in production, is refused before a file is taken', async () => {
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const post = (asked: { answered_by?: 'production' | 'version'; version?: number }) =>
    receiveBatch(receiver, systemActor, model, {
      file_name: 'a.csv',
      start: true,
      body: Readable.from(['text\nhello\n']),
      ...asked,
    })
  await expect(post({})).rejects.toThrow('nothing in production yet')
  await expect(post({ version: 7 })).rejects.toThrow('This model has no version 7.')
  await expect(post({ answered_by: 'version' })).rejects.toThrow('Give version')
  await expect(post({ answered_by: 'production', version: 1 })).rejects.toThrow('not both')
})

test('a disk that has no space for the result: it is said with the file, what is done stays, and the rest follows', async () => {
  const { pid = 0 } = runner
  setSpace([pid], 8_000_000)
  const id = await send(ROWS)
  const full = await batchEnded(id)
  expect(full.state).toBe('failed')
  expect(full.error).toContain(`There is no space left to write ${full.path}.out`)
  const part = await idsOf(full)
  expect(part.length).toBeGreaterThan(0)
  expect(part.length).toBeLessThan(ROWS)

  setSpace([pid], true)
  await startBatch(db, systemActor, model, id)
  const row = await batchEnded(id)
  expect(row).toMatchObject({ state: 'finished', error: null, counts: { texts: ROWS } })
  expect(await idsOf(row)).toEqual(Array.from({ length: ROWS }, (_, place) => place))
})

test('a batch that was begun goes on, also when role, token and account of who began it are gone', async () => {
  // A runner looks for names to forget every minute, and at its start.
  await killRunner()
  runner = await startRunner(db.folder)
  const nora = await noraByToken()
  const id = await send(ROWS, true, nora)
  await until(async () => (await batch(id)).rowsDone || null)
  await changeRole(db, systemActor, { userId: nora.userId, role: 'viewer' })
  await revokeToken(db, systemActor, nora.tokenId)
  await deleteUser(db, systemActor, nora.userId)
  expect((await batch(id)).finishedAt).toBeNull()
  const row = await batchEnded(id)
  expect(row).toMatchObject({ state: 'finished', counts: { texts: ROWS } })
  expect(row.actor.name).toBe(nora.name)
})

test.each([
  [
    'the role',
    'the account has the role "viewer" on this model by now.',
    ({ userId }) => changeRole(db, systemActor, { userId, role: 'viewer' }),
  ],
  [
    'the token, by hand,',
    'the token has ended or was revoked meanwhile.',
    ({ tokenId }) => revokeToken(db, systemActor, tokenId),
  ],
  [
    'the token, by its last day,',
    'the token has ended or was revoked meanwhile.',
    ({ tokenId }) => changeByHand(db, 'UPDATE tokens SET ends_at = 1 WHERE id = ?', tokenId),
  ],
  [
    'the account',
    'the account was deleted meanwhile.',
    ({ userId }) => deleteUser(db, systemActor, userId),
  ],
] as const satisfies [string, string, (nora: Nora) => Promise<unknown>][])(
  '%s taken away while the file is on its way: no batch, no file',
  async (_, words, takeAway) => {
    const nora = await noraByToken()
    const before = filesOfBatches()
    async function* file() {
      yield 'id,text\n1,Was I charged twice?\n'
      await takeAway(nora)
      yield '2,The page is blank\n'
    }
    const body = Readable.from(file())
    const upload = { file_name: 'mails.csv', answered_by: 'sandbox', start: true, body } as const
    const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
    await expect(receiveBatch(receiver, nora, model, upload)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: `Nothing was done: ${words}`,
    })
    expect((await listBatches(db, model, { limit: 10 })).items).toEqual([])
    expect(filesOfBatches()).toEqual(before)
  },
)

test('a batch under way is not deleted', async () => {
  const id = await send(ROWS)
  await expect(deleteBatch(db, model, id)).rejects.toThrow('Cancel it first')
  await cancelBatch(db, model, id)
  await batchEnded(id)
  await deleteBatch(db, model, id)
  expect(await findBatch(db.read, model.id, id)).toBeNull()
})

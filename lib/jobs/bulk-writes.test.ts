import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import type { ModelRow } from '@/db/models/models'
import { countPromises } from '@/db/models/promises'
import { addKeptRequests } from '@/db/production/requests'
import { samplesAddedIn } from '@/db/samples/periods'
import { insertVersion } from '@/db/versions/write-version'
import { systemActor } from '@/lib/contracts/actor'
import { write } from '@/lib/services/bulk-writes/write'
import { undoChange } from '@/lib/services/changes/undo-change'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { newVersion } from '@/lib/testing/database/new-rows'
import { type BulkBench, openBulkBench } from '@/lib/testing/jobs/bulk-bench'
import { numberedTickets } from '@/lib/testing/texts/numbered-tickets'

let bench: BulkBench
let model: ModelRow
beforeAll(async () => {
  bench = await openBulkBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.newModel()
})

const samplesOf = async ({ id }: ModelRow) =>
  selectByHand<number>(bench.db.read, 'SELECT sample_id FROM live_samples WHERE model_id = ?', id)

/** Texts that production classified; answers the ids of the requests. */
async function keepRequests(count: number): Promise<number[]> {
  const version = await bench.db.write((tx) => insertVersion(tx, newVersion(model.id), new Date()))
  const kept = Array.from({ length: count }, (_, index) => ({
    modelId: model.id,
    versionId: version.id,
    at: new Date(),
    content: `Where is parcel ${index}?`,
    answers: [],
  }))
  await bench.db.write((tx) => addKeptRequests(tx, kept))
  return selectByHand(
    bench.db.read,
    'SELECT id FROM production_requests WHERE model_id = ?',
    model.id,
  )
}

test('an upload is written by the runner, is one entry of the history and one undo', async () => {
  const { outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  expect(await bulkWritingOf(bench.db.read, model.id)).toBe('upload')
  await bench.work()
  expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
  expect(await bulkWritingOf(bench.db.read, model.id)).toBeNull()
  const [entry, ...others] = await bench.history(model)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ summary: 'Uploaded 350 texts.' })
  await undoChange(bench.db, systemActor, model, entry?.revision ?? -1)
  expect(await bench.data(model)).toEqual([])
})

test('an undo by the revision of any part is that of the entry, and names it', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [entry] = await bench.history(model)
  expect(entry?.revision).toBeGreaterThan(1)
  await undoChange(bench.db, systemActor, model, 1)
  expect(await bench.data(model)).toEqual([])
  const [undo, undone] = await bench.history(model)
  expect(undo?.summary).toBe('Undid: Uploaded 350 texts.')
  expect(undone).toMatchObject({ revision: entry?.revision, undoneBy: expect.any(Number) })
  await expect(undoChange(bench.db, systemActor, model, 1)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `Change ${entry?.revision} was undone already.`,
  })
})

test('an entry whose newest part had nothing left to undo counts as undone', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [entry] = await bench.history(model)
  const ids = await samplesAddedIn(bench.db.read, model.id, entry?.revision ?? -1)
  await deleteSamples(bench.db, systemActor, model, { ids })
  await undoChange(bench.db, systemActor, model, entry?.revision ?? -1)
  const undone = (await bench.history(model)).find(({ revision }) => revision === entry?.revision)
  expect(undone?.undoneBy).toEqual(expect.any(Number))
})

test('texts taken over from production are one entry and one undo, also after kill -9', async () => {
  const ids = await keepRequests(250)
  const { outcome } = await bench.ask(model, { kind: 'adopt', ids: [...ids, 9_999_999] })
  await bench.dieAfter(1)
  await bench.work()
  expect(await outcome).toEqual({ added: 250, ignored: 1, revision: expect.any(Number) })
  const [entry, ...others] = await bench.history(model)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ count: 250, summary: 'Took 250 texts over from production.' })
  await undoChange(bench.db, systemActor, model, entry?.revision ?? -1)
  expect(await bench.data(model)).toEqual([])
})

test('promises of many texts are pinned and unpinned as one entry each, and taken back when cancelled', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(250) })
  const ids = await samplesOf(model)
  const pinned = () => countPromises(bench.db.read, model.id)

  const stopped = await bench.ask(model, { kind: 'pin', ids })
  await bench.dieAfter(1)
  expect(await pinned()).toBeGreaterThan(0)
  await bench.cancel(stopped.id)
  await bench.work()
  expect(await stopped.outcome).toMatchObject({ code: 'CONFLICT' })
  expect(await pinned()).toBe(0)

  const { outcome } = await bench.ask(model, { kind: 'pin', ids })
  await bench.dieAfter(1)
  await bench.work()
  expect(await outcome).toMatchObject({ changed: 250 })
  const unpin = await bench.ask(model, { kind: 'unpin', ids })
  await bench.work()
  expect(await unpin.outcome).toMatchObject({ changed: 250 })
  expect((await bench.history(model)).map(({ summary }) => summary)).toEqual([
    'Unpinned 250 promises.',
    'Pinned 250 texts as promises: they must always come out right.',
    'Uploaded 250 texts.',
  ])
  expect(await pinned()).toBe(0)
})

test('what cannot be pinned is refused whole, before anybody waits', async () => {
  const untagged = numberedTickets(250).map(({ text }) => ({ text }))
  await uploadSamples(bench.db, systemActor, model, { data: untagged })
  const pin = write(bench.db, systemActor, model, { kind: 'pin', ids: await samplesOf(model) })
  await expect(pin).rejects.toMatchObject({ code: 'REQUEST_PARAMS_ERROR' })
  expect(await countPromises(bench.db.read, model.id)).toBe(0)
})

test('what is refused is refused as if it had been written at once', async () => {
  const wrong = [...numberedTickets(150), { text: 'x', tags: [999] }]
  const { outcome } = await bench.ask(model, { kind: 'upload', input: { data: wrong } })
  await bench.work()
  expect(await outcome).toMatchObject({
    code: 'TAG_NOT_FOUND',
    message: 'data.151.tags.1: this model has no tag with id 999.',
  })
  expect(await bench.data(model)).toEqual([])
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { type BulkBench, openBulkBench } from '@/lib/testing/jobs/bulk-bench'
import { contextOf } from '@/lib/testing/jobs/test-jobs'
import { numberedTickets } from '@/lib/testing/texts/numbered-tickets'
import { bulkWrites } from './bulk-writes'
import { leased } from './leased'

let bench: BulkBench
let model: ModelRow
beforeAll(async () => {
  bench = await openBulkBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  model = await bench.newModel()
})

test('a runner that stops in an orderly way leaves the texts to the next one', async () => {
  const { outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  const stop = new AbortController()
  const job = await leased(bulkWrites).take(contextOf(bench.db, ''))
  const ended = job?.(stop.signal)
  stop.abort()
  await ended
  await bench.work()
  expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
})

test('kill -9 in the middle: the next runner goes on, and every text is there once', async () => {
  const { outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  await bench.dieAfter(1)
  const half = (await findModelById(bench.db.read, model.id))?.sampleCount
  expect(half).toBeGreaterThan(0)
  expect(half).toBeLessThan(350)
  await bench.work()
  expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
  expect((await findModelById(bench.db.read, model.id))?.sampleCount).toBe(350)
  expect(await bench.history(model)).toHaveLength(1)
})

test('the ids of a filter are found once, also when its runner dies', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [billing, login] = await listTags(bench.db.read, model.id)
  const input = { filter: { tag: billing?.id }, set_tags: [login?.id ?? -1] }
  const { outcome } = await bench.ask(model, {
    kind: 'tag',
    input: { ...input, chosen_by: 'person' },
  })
  await bench.dieAfter(1)
  const late = { text: 'Late', tags: ['Billing'] }
  await uploadSamples(bench.db, systemActor, model, { data: [late] })
  await bench.work()
  expect(await outcome).toMatchObject({ changed: 175 })
  expect((await listTags(bench.db.read, model.id)).map(({ count }) => count)).toEqual([1, 350])
})

test('kill -9 in the middle of an undo: the next runner ends it', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [entry] = await bench.history(model)
  const { outcome } = await bench.ask(model, { kind: 'undo', revision: entry?.revision ?? -1 })
  await bench.dieAfter(1)
  await bench.work()
  expect(await outcome).toMatchObject({ changed: expect.any(Number) })
  expect(await bench.data(model)).toEqual([])
})

test('kill -9 in the middle of deleting a tag: the next runner ends it', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [billing, login] = await listTags(bench.db.read, model.id)
  const merge = { tagId: billing?.id ?? -1, moveTo: login?.id ?? -1 }
  const { outcome } = await bench.ask(model, { kind: 'delete tag', ...merge })
  await bench.dieAfter(1)
  await bench.work()
  expect(await outcome).toMatchObject({ moved: 175, untagged: 0 })
  expect((await listTags(bench.db.read, model.id)).map(({ name, count }) => [name, count])).toEqual(
    [['Login', 350]],
  )
})

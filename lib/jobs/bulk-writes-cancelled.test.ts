import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listChanges } from '@/db/models/changes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
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

test('cancelled in the middle it is taken back, and whoever asked is told', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const before = await bench.data(model)
  const [, login] = await listTags(bench.db.read, model.id)
  const input = { all: true, add_tags: [login?.id ?? -1], chosen_by: 'person' } as const
  const { id, outcome } = await bench.ask(model, {
    kind: 'tag',
    input: { ...input, add_tags: [...input.add_tags] },
  })
  await bench.dieAfter(1)
  expect(await bench.data(model)).not.toEqual(before)
  await bench.cancel(id)
  await bench.work()
  expect(await outcome).toMatchObject({ code: 'CONFLICT' })
  expect(await bench.data(model)).toEqual(before)
})

test('what is cancelled is no entry of the history, and nobody can undo how it was taken back', async () => {
  const { id, outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  await bench.dieAfter(1)
  await bench.cancel(id)
  await bench.work()
  await outcome
  expect(await bench.data(model)).toEqual([])
  expect(await listChanges(bench.db.read, model.id, { before: 1e9, limit: 50 })).toEqual({
    items: [],
    total: 0,
  })
  const { revision } = (await findModelById(bench.db.read, model.id)) ?? model
  expect(revision).toBeGreaterThan(1)
  for (let hidden = 1; hidden <= revision; hidden += 1) {
    const undone = undoChange(bench.db, systemActor, model, hidden)
    await expect(undone).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await bench.data(model)).toEqual([])
})

test('a runner that dies while it takes something back is followed by one that ends that', async () => {
  const { id, outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  await bench.dieAfter(2)
  await bench.cancel(id)
  await bench.dieAfter(1, 'taking back')
  await bench.work()
  expect(await outcome).toMatchObject({ code: 'CONFLICT' })
  expect(await bench.data(model)).toEqual([])
  expect(await bench.history(model)).toEqual([])
})

test('an undo that is cancelled leaves its change as one that was never undone', async () => {
  await uploadSamples(bench.db, systemActor, model, { data: numberedTickets(350) })
  const [entry] = await bench.history(model)
  const { id, outcome } = await bench.ask(model, { kind: 'undo', revision: entry?.revision ?? -1 })
  await bench.dieAfter(1)
  expect((await bench.history(model)).map(({ undoneBy }) => undoneBy)).toContainEqual(
    expect.any(Number),
  )
  await bench.cancel(id)
  await bench.work()
  expect(await outcome).toMatchObject({ code: 'CONFLICT' })
  expect(await bench.history(model)).toEqual([entry])
  await undoChange(bench.db, systemActor, model, entry?.revision ?? -1)
  expect(await bench.data(model)).toEqual([])
})

test('what is being written is cancelled, not undone', async () => {
  const { outcome } = await bench.ask(model, {
    kind: 'upload',
    input: { data: numberedTickets(350) },
  })
  await bench.dieAfter(1)
  const [entry] = await bench.history(model)
  const undone = undoChange(bench.db, systemActor, model, entry?.revision ?? -1)
  await expect(undone).rejects.toMatchObject({ code: 'CONFLICT' })
  await bench.work()
  await outcome
})

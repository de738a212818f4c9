import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bulkLease, listUnderWay } from '@/db/models/bulk-writes'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import { listChanges } from '@/db/models/changes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { countPromises } from '@/db/models/promises'
import { listTags } from '@/db/models/tags'
import { addKeptRequests } from '@/db/production/requests'
import { samplesAddedIn } from '@/db/samples/periods'
import { insertVersion } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import type { Work } from '@/lib/services/bulk-writes/do-work'
import { write } from '@/lib/services/bulk-writes/write'
import { newBatch } from '@/lib/services/changes/batch'
import { createPace } from '@/lib/services/changes/pace'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { newVersion } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { until } from '@/lib/testing/until'
import { bulkWrites } from './bulk-writes'
import { leased } from './leased'

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())
beforeEach(async () => {
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
})

const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    text: `Ticket ${'abcdefghij'[index % 10]} ${index}`,
    tags: [index % 2 === 0 ? 'Billing' : 'Login'],
  }))

async function data(of = model) {
  const names = new Map((await listTags(db.read, of.id)).map(({ id, name }) => [id, name]))
  const { items } = await listSamples(db, of, { order: 'added', limit: 200 })
  return items.map(({ text, tags }) => [text, ...tags.map((id) => names.get(id)).sort()])
}

const samplesOf = async ({ id }: ModelRow) =>
  selectByHand<number>(db.read, 'SELECT sample_id FROM live_samples WHERE model_id = ?', id)

/** Texts that production classified; answers the ids of the requests. */
async function keepRequests(count: number): Promise<number[]> {
  const version = await db.write((tx) => insertVersion(tx, newVersion(model.id), new Date()))
  const kept = Array.from({ length: count }, (_, index) => ({
    modelId: model.id,
    versionId: version.id,
    at: new Date(),
    content: `Where is parcel ${index}?`,
    answers: [],
  }))
  await db.write((tx) => addKeptRequests(tx, kept))
  return selectByHand(db.read, 'SELECT id FROM production_requests WHERE model_id = ?', model.id)
}

const history = async () => (await listChanges(db.read, model.id, { before: 1e9, limit: 50 })).items

const work = () => workOff(db, [leased(bulkWrites)])

/** Asks for it; answers its row's id, and what it comes to once somebody has worked. */
async function ask<Kind extends Work['kind']>(what: Extract<Work, { kind: Kind }>) {
  const outcome = write(db, systemActor, model, what).catch((error: Error) => error)
  const id = await until(async () => (await listUnderWay(db.read, model.id))[0]?.id ?? null)
  return { id, outcome }
}

/** A runner that is gone in the middle: its part is written or not, and nobody beats for it any more. */
async function dieAfter(parts: number, what: 'working' | 'taking back' = 'working'): Promise<void> {
  const context = contextOf(db, '')
  let left = parts
  const dying = {
    ...context,
    db: {
      ...db,
      writePart: <Result>(part: Parameters<typeof db.writePart<Result>>[0]) =>
        left-- > 0 ? db.writePart(part) : new Promise<Result>(() => {}),
    },
  }
  const clock = { now: new Date(Date.now() - 60_000), staleBefore: new Date(1) }
  const row = await db.write((tx) => bulkLease.take(tx, context.runner, clock))
  if (!row) throw new Error('There is nothing to take.')
  const signal = new AbortController().signal
  if (what === 'taking back') void bulkWrites.discard?.(dying, row)
  else void bulkWrites.work({ ...dying, row, signal, tell: () => {} })
  await until(async () => (left < 0 ? true : null))
  await db.write((tx) =>
    bulkLease.updateHeld(tx, row.id, context.runner, { heartbeatAt: new Date(0) }),
  )
}

describe('bulk', () => {
  test('an upload is written by the runner, is one entry of the history and one undo', async () => {
    const { outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    expect(await bulkWritingOf(db.read, model.id)).toBe('upload')
    await work()
    expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
    expect(await bulkWritingOf(db.read, model.id)).toBeNull()
    const [entry, ...others] = await history()
    expect(others).toEqual([])
    expect(entry).toMatchObject({ summary: 'Uploaded 350 texts.' })
    await undoChange(db, systemActor, model, entry?.revision ?? -1)
    expect(await data()).toEqual([])
  })

  test('a runner that stops in an orderly way leaves the texts to the next one', async () => {
    const { outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    const stop = new AbortController()
    const job = await leased(bulkWrites).take(contextOf(db, ''))
    const ended = job?.(stop.signal)
    stop.abort()
    await ended
    await work()
    expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
  })

  test('kill -9 in the middle: the next runner goes on, and every text is there once', async () => {
    const { outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    await dieAfter(1)
    const half = (await findModelById(db.read, model.id))?.sampleCount
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(350)
    await work()
    expect(await outcome).toEqual({ added: 350, updated: 0, ignored: 0, tags_created: 2 })
    expect((await findModelById(db.read, model.id))?.sampleCount).toBe(350)
    expect(await history()).toHaveLength(1)
  })

  test('the ids of a filter are found once, also when its runner dies', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [billing, login] = await listTags(db.read, model.id)
    const input = { filter: { tag: billing?.id }, set_tags: [login?.id ?? -1] }
    const { outcome } = await ask({ kind: 'tag', input: { ...input, chosen_by: 'person' } })
    await dieAfter(1)
    const late = { text: 'Late', tags: ['Billing'] }
    await uploadSamples(db, systemActor, model, { data: [late] })
    await work()
    expect(await outcome).toMatchObject({ changed: 175 })
    expect((await listTags(db.read, model.id)).map(({ count }) => count)).toEqual([1, 350])
  })

  test('cancelled in the middle it is taken back, and whoever asked is told', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const before = await data()
    const [, login] = await listTags(db.read, model.id)
    const input = { all: true, add_tags: [login?.id ?? -1], chosen_by: 'person' } as const
    const { id, outcome } = await ask({
      kind: 'tag',
      input: { ...input, add_tags: [...input.add_tags] },
    })
    await dieAfter(1)
    expect(await data()).not.toEqual(before)
    await db.write((tx) => bulkLease.cancel(tx, id, new Date()))
    await work()
    expect(await outcome).toMatchObject({ code: 'CONFLICT' })
    expect(await data()).toEqual(before)
  })

  test('what is cancelled is no entry of the history, and nobody can undo how it was taken back', async () => {
    const { id, outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    await dieAfter(1)
    await db.write((tx) => bulkLease.cancel(tx, id, new Date()))
    await work()
    await outcome
    expect(await data()).toEqual([])
    expect(await listChanges(db.read, model.id, { before: 1e9, limit: 50 })).toEqual({
      items: [],
      total: 0,
    })
    const { revision } = (await findModelById(db.read, model.id)) ?? model
    expect(revision).toBeGreaterThan(1)
    for (let hidden = 1; hidden <= revision; hidden += 1) {
      const undone = undoChange(db, systemActor, model, hidden)
      await expect(undone).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await data()).toEqual([])
  })

  test('a runner that dies while it takes something back is followed by one that ends that', async () => {
    const { id, outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    await dieAfter(2)
    await db.write((tx) => bulkLease.cancel(tx, id, new Date()))
    await dieAfter(1, 'taking back')
    await work()
    expect(await outcome).toMatchObject({ code: 'CONFLICT' })
    expect(await data()).toEqual([])
    expect(await history()).toEqual([])
  })

  test('an undo that is cancelled leaves its change as one that was never undone', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [entry] = await history()
    const { id, outcome } = await ask({ kind: 'undo', revision: entry?.revision ?? -1 })
    await dieAfter(1)
    expect((await history()).map(({ undoneBy }) => undoneBy)).toContainEqual(expect.any(Number))
    await db.write((tx) => bulkLease.cancel(tx, id, new Date()))
    await work()
    expect(await outcome).toMatchObject({ code: 'CONFLICT' })
    expect(await history()).toEqual([entry])
    await undoChange(db, systemActor, model, entry?.revision ?? -1)
    expect(await data()).toEqual([])
  })

  test('an undo by the revision of any part is that of the entry, and names it', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [entry] = await history()
    expect(entry?.revision).toBeGreaterThan(1)
    await undoChange(db, systemActor, model, 1)
    expect(await data()).toEqual([])
    const [undo, undone] = await history()
    expect(undo?.summary).toBe('Undid: Uploaded 350 texts.')
    expect(undone).toMatchObject({ revision: entry?.revision, undoneBy: expect.any(Number) })
    await expect(undoChange(db, systemActor, model, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `Change ${entry?.revision} was undone already.`,
    })
  })

  test('an entry whose newest part had nothing left to undo counts as undone', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [entry] = await history()
    const ids = await samplesAddedIn(db.read, model.id, entry?.revision ?? -1)
    await deleteSamples(db, systemActor, model, { ids })
    await undoChange(db, systemActor, model, entry?.revision ?? -1)
    const undone = (await history()).find(({ revision }) => revision === entry?.revision)
    expect(undone?.undoneBy).toEqual(expect.any(Number))
  })

  test('texts taken over from production are one entry and one undo, also after kill -9', async () => {
    const ids = await keepRequests(250)
    const { outcome } = await ask({ kind: 'adopt', ids: [...ids, 9_999_999] })
    await dieAfter(1)
    await work()
    expect(await outcome).toEqual({ added: 250, ignored: 1, revision: expect.any(Number) })
    const [entry, ...others] = await history()
    expect(others).toEqual([])
    expect(entry).toMatchObject({ count: 250, summary: 'Took 250 texts over from production.' })
    await undoChange(db, systemActor, model, entry?.revision ?? -1)
    expect(await data()).toEqual([])
  })

  test('promises of many texts are pinned and unpinned as one entry each, and taken back when cancelled', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(250) })
    const ids = await samplesOf(model)
    const pinned = () => countPromises(db.read, model.id)

    const stopped = await ask({ kind: 'pin', ids })
    await dieAfter(1)
    expect(await pinned()).toBeGreaterThan(0)
    await db.write((tx) => bulkLease.cancel(tx, stopped.id, new Date()))
    await work()
    expect(await stopped.outcome).toMatchObject({ code: 'CONFLICT' })
    expect(await pinned()).toBe(0)

    const { outcome } = await ask({ kind: 'pin', ids })
    await dieAfter(1)
    await work()
    expect(await outcome).toMatchObject({ changed: 250 })
    const unpin = await ask({ kind: 'unpin', ids })
    await work()
    expect(await unpin.outcome).toMatchObject({ changed: 250 })
    expect((await history()).map(({ summary }) => summary)).toEqual([
      'Unpinned 250 promises.',
      'Pinned 250 texts as promises: they must always come out right.',
      'Uploaded 250 texts.',
    ])
    expect(await pinned()).toBe(0)
  })

  test('what cannot be pinned is refused whole, before anybody waits', async () => {
    const untagged = texts(250).map(({ text }) => ({ text }))
    await uploadSamples(db, systemActor, model, { data: untagged })
    const pin = write(db, systemActor, model, { kind: 'pin', ids: await samplesOf(model) })
    await expect(pin).rejects.toMatchObject({ code: 'REQUEST_PARAMS_ERROR' })
    expect(await countPromises(db.read, model.id)).toBe(0)
  })

  test('kill -9 in the middle of an undo: the next runner ends it', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [entry] = await history()
    const { outcome } = await ask({ kind: 'undo', revision: entry?.revision ?? -1 })
    await dieAfter(1)
    await work()
    expect(await outcome).toMatchObject({ changed: expect.any(Number) })
    expect(await data()).toEqual([])
  })

  test('kill -9 in the middle of deleting a tag: the next runner ends it', async () => {
    await uploadSamples(db, systemActor, model, { data: texts(350) })
    const [billing, login] = await listTags(db.read, model.id)
    const merge = { tagId: billing?.id ?? -1, moveTo: login?.id ?? -1 }
    const { outcome } = await ask({ kind: 'delete tag', ...merge })
    await dieAfter(1)
    await work()
    expect(await outcome).toMatchObject({ moved: 175, untagged: 0 })
    expect((await listTags(db.read, model.id)).map(({ name, count }) => [name, count])).toEqual([
      ['Login', 350],
    ])
  })

  test('what is being written is cancelled, not undone', async () => {
    const { outcome } = await ask({ kind: 'upload', input: { data: texts(350) } })
    await dieAfter(1)
    const [entry] = await history()
    const undone = undoChange(db, systemActor, model, entry?.revision ?? -1)
    await expect(undone).rejects.toMatchObject({ code: 'CONFLICT' })
    await work()
    await outcome
  })

  test('what is refused is refused as if it had been written at once', async () => {
    const wrong = [...texts(150), { text: 'x', tags: [999] }]
    const { outcome } = await ask({ kind: 'upload', input: { data: wrong } })
    await work()
    expect(await outcome).toMatchObject({
      code: 'TAG_NOT_FOUND',
      message: 'data.151.tags.1: this model has no tag with id 999.',
    })
    expect(await data()).toEqual([])
  })
})

test('a change in parts of any size leaves what one part leaves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 25 }),
      async (size, rows) => {
        const input = rows.map(([text, tag]) => ({ text: `Text ${text}`, tags: [`Tag ${tag}`] }))
        const seen = []
        for (const most of [size, 1_000]) {
          const own = await createModel(db, systemActor, {
            name: 'Own',
            train_automatically: false,
          })
          const batch = () => newBatch(createPace(most))
          await uploadSamples(db, systemActor, own, { data: input }, batch())
          const [first] = await listTags(db.read, own.id)
          const add = { all: true as const, add_tags: [first?.id ?? -1] }
          const person = { ...add, chosen_by: 'person' as const }
          const tagged = await tagSamples(db, systemActor, own, person, batch())
          const afterTag = await data(own)
          if (tagged.revision) await undoChange(db, systemActor, own, tagged.revision, batch())
          const afterUndo = await data(own)
          await deleteSamples(db, systemActor, own, { filter: { tagged: true } }, batch())
          const { sampleCount, taggedCount } = (await findModelById(db.read, own.id)) ?? own
          seen.push([afterTag, afterUndo, await data(own), sampleCount, taggedCount])
        }
        expect(seen[0]).toEqual(seen[1])
      },
    ),
    { numRuns: 15 },
  )
})

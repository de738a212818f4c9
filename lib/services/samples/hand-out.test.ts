import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { storeAnswers } from '@/db/samples/live-samples'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { listTags } from '@/lib/services/tags/list-tags'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { handOut } from './hand-out'
import { listSamples } from './list-samples'
import { nextToTag } from './next-to-tag'
import { taggerOf } from './queue-holder'
import { createQueueHolds, type QueueHolds } from './queue-holds'
import { skipText } from './skip-text'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'
import { withCopies } from './with-copies'

const person = (name: string): Actor => ({ ...systemActor, kind: 'user', userId: name, name })
const maya = taggerOf(person('Maya'), 'tab')
const tom = taggerOf(person('Tom'), 'tab')

let db: TemporaryDatabase
let model: ModelRow
let holds: QueueHolds
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  holds = createQueueHolds()
})
afterEach(() => db.remove())

async function upload(...texts: string[]) {
  await uploadSamples(db, systemActor, model, { data: texts.map((text) => ({ text })) })
  model = (await findModelById(db.read, model.id)) as ModelRow
}

type Who = typeof maya
const next = async (
  tagger: Who,
  by: 'newest' | 'uncertain',
  { limit = 2, skip = [] as number[] } = {},
) =>
  (
    await handOut(db, model, holds, { limit, skip, tagger }, (page) =>
      nextToTag(db, model, by, page),
    )
  ).items
const texts = async (...asked: Parameters<typeof next>) =>
  (await next(...asked)).map(({ text }) => text)

test('of copies one is handed out; tagged with its copies, all have the tag, and the undo takes all back', async () => {
  await upload('Paid twice', 'paid twice', 'PAID  TWICE', 'paid 2 times', 'paid 3 times')
  const items = await withCopies(db, await next(maya, 'newest', { limit: 10 }))
  expect(items.map(({ text, copies }) => [text, copies])).toEqual([
    ['paid 3 times', 0],
    ['paid 2 times', 0],
    ['PAID  TWICE', 2],
  ])
  const input = { ids: [items[2]?.id ?? 0], add_tag_named: 'Billing', with_copies: true as const }
  const { changed, revision } = await tagSamples(db, systemActor, model, {
    ...input,
    chosen_by: 'person',
    expected_tags: [],
  })
  expect(changed).toBe(3)
  expect((await listTags(db, model)).items).toMatchObject([{ count: 3 }])
  await undoChange(db, systemActor, model, revision ?? 0)
  expect((await listSamples(db, model, { tagged: true, order: 'added', limit: 9 })).items).toEqual(
    [],
  )
})

test('a copy that somebody tagged otherwise keeps its tags', async () => {
  await upload('Paid twice', 'paid twice')
  const { items } = await listSamples(db, model, { order: 'added', limit: 9 })
  const [first = 0, second = 0] = items.map(({ id }) => id)
  const named = (id: number, add_tag_named: string) =>
    tagSamples(db, systemActor, model, {
      ids: [id],
      add_tag_named,
      with_copies: true,
      chosen_by: 'person',
    })
  await named(first, 'Billing')
  const about = { ids: [second], set_tags: [], chosen_by: 'person' as const }
  await tagSamples(db, systemActor, model, about)
  await named(second, 'Refund')
  expect((await listTags(db, model)).items.map(({ name, count }) => [name, count])).toEqual([
    ['Billing', 1],
    ['Refund', 1],
  ])
})

test('what one skips others are asked first; it comes back to whoever skipped it when nothing else is left', async () => {
  await upload('paid twice', 'no password')
  const [newest] = await next(null, 'newest', { limit: 1 })
  const sampleId = newest?.id ?? 0
  if (maya) await skipText(db, model, maya, { sampleId, isSkipped: true })
  expect(await texts(maya, 'newest', { limit: 1 })).toEqual(['paid twice'])
  expect(await texts(tom, 'newest', { limit: 2 })).toEqual(['no password'])
  if (tom) await holds.free(model.id, tom.holder)
  const { items } = await listSamples(db, model, { q: 'paid', order: 'added', limit: 1 })
  const about = {
    ids: items.map(({ id }) => id),
    fits_no_tag: true as const,
    chosen_by: 'person' as const,
  }
  await tagSamples(db, systemActor, model, about)
  expect(await texts(maya, 'newest')).toEqual(['no password'])
})

test('texts that look alike do not come one after the other while there are others', async () => {
  const alike = Array.from(
    { length: 30 },
    (_, place) => `Hello ${'abcdefghij'[place % 10]}${place}, my parcel has not arrived until now`,
  )
  const others = ['the app crashes when I save', 'how do I change my address', 'I want my money']
  await upload(...alike, ...others)
  const { items } = await listSamples(db, model, { order: 'added', limit: 50 })
  // The alike ones are the least certain.
  const answers = items.map(({ id, text }) => ({
    sampleId: id,
    tags: [],
    isSet: true,
    confidence: text.startsWith('Hello') ? 0.1 : 0.9,
    outOfFold: false,
  }))
  await db.write((tx) => storeAnswers(tx, model.id, answers))
  const first = await texts(maya, 'uncertain', { limit: 4 })
  expect(first.filter((text) => text.startsWith('Hello'))).toHaveLength(1)
  expect(first.slice(1).toSorted()).toEqual(others.toSorted())
  expect(await texts(maya, 'uncertain', { limit: 4, skip: [] })).toHaveLength(4)
})

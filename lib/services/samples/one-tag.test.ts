import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertBulkWrite } from '@/db/models/bulk-writes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listTags } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { storeAnswers } from '@/db/samples/live-samples'
import { systemActor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { requireModel } from '@/lib/services/models/require-model'
import { pinNewTexts } from '@/lib/services/promises/pin-promises'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { listSamples } from './list-samples'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())
beforeEach(async () => {
  model = await createModel(db, systemActor, {
    name: 'Tickets',
    train_automatically: false,
    tagging_strategy: 'single',
  })
})

const upload = (...data: { text: string; tags: string[] }[]) =>
  uploadSamples(db, systemActor, model, { data })

test('tagging strategy single: an upload of several tags for one text is refused by name, and changes nothing', async () => {
  await expect(upload({ text: 'a', tags: ['X'] }, { text: 'b', tags: ['X', 'Y'] })).rejects.toThrow(
    /data\.2\.tags has 2 tags, and this model gives one tag a text/,
  )
  await expect(upload({ text: 'a', tags: ['X'] }, { text: 'a', tags: ['Y'] })).rejects.toThrow(
    /data\.1\.tags has 2 tags/,
  )
  expect(await listTags(db.read, model.id)).toEqual([])
})

test('tagging strategy single: one tag in several spellings is one', async () => {
  const rows = [
    { text: 'a', tags: ['Bug', ' bug'] },
    { text: 'a', tags: ['BUG'] },
  ]
  expect(await upload(...rows)).toMatchObject({ added: 1, tags_created: 1 })
  expect((await listTags(db.read, model.id)).map(({ name, count }) => [name, count])).toEqual([
    ['Bug', 1],
  ])
})

test('tagging strategy single: several tags set or added are refused, and one that is added takes the place of the other', async () => {
  await upload({ text: 'a', tags: ['X'] }, { text: 'b', tags: ['Y'] })
  const [x = 0, y = 0] = (await listTags(db.read, model.id)).map(({ id }) => id)
  const ids = [1, 2]
  const about = { ids, chosen_by: 'person' } as const
  for (const tags of [{ set_tags: [x, y] }, { add_tags: [x, y] }]) {
    await expect(tagSamples(db, systemActor, model, { ...about, ...tags })).rejects.toThrow(
      /_tags has 2 tags/,
    )
  }
  const samples = await tagsOfSamples(
    db.read,
    Array.from({ length: 20 }, (_, id) => id),
  )
  const own = [...samples.keys()].slice(-2)
  await tagSamples(db, systemActor, model, { ids: own, chosen_by: 'person', add_tags: [y] })
  expect([...(await tagsOfSamples(db.read, own)).values()]).toEqual([[y], [y]])
})

/** A model that may give several tags, with two texts, the first of which has both. */
async function severalAllowed(): Promise<{ x: number; y: number; ids: number[] }> {
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await upload({ text: 'a', tags: ['X', 'Y'] }, { text: 'b', tags: ['Y'] })
  const [x = 0, y = 0] = (await listTags(db.read, model.id)).map(({ id }) => id)
  const { items } = await listSamples(db, model, { limit: 10, order: 'added' })
  return { x, y, ids: items.map(({ id }) => id) }
}
const choose = (tagging_strategy: 'single' | 'multi' | 'auto') =>
  editModel(db, systemActor, model, { tagging_strategy })
const strategy = async () => (await currentSettings(db.read, model.id)).tagging_strategy
const revision = async () => (await findModelById(db.read, model.id))?.revision ?? 0
const now = async () => requireModel(db, model.publicId)

test('tagging strategy single: it is refused with their number while texts have several, which a filter lists', async () => {
  const { x, ids } = await severalAllowed()
  await expect(choose('single')).rejects.toMatchObject({
    code: 'REQUEST_PARAMS_ERROR',
    message: expect.stringMatching(/^tagging_strategy cannot be single: 1 text has several tags\./),
    fields: [{ path: 'tagging_strategy', value: 'single' }],
  })
  expect(await strategy()).toBe('auto')
  const page = { limit: 10, order: 'added', several: true } as const
  const listed = await listSamples(db, await now(), page)
  expect(listed).toMatchObject({ items: [{ text: 'a' }], count: { value: 1, exact: true } })
  const filter = { several: true }
  await tagSamples(db, systemActor, model, { filter, chosen_by: 'person', set_tags: [x] })
  await choose('single')
  expect(await strategy()).toBe('single')
  expect((await tagsOfSamples(db.read, ids)).get(ids[0] ?? 0)).toEqual([x])
})

test('tagging strategy single: it is refused while many texts are being changed', async () => {
  const own = { modelId: model.id, actor: systemActor, path: null, batch: 'b' }
  await choose('auto')
  const work: BulkWork = { kind: 'undo', revision: 1 }
  await db.write((tx) => insertBulkWrite(tx, { ...own, work }, new Date()))
  await expect(choose('single')).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('tagging strategy single: an undo that brings several tags back is refused, and changes nothing', async () => {
  const { x, ids } = await severalAllowed()
  const [a = 0] = ids
  await tagSamples(db, systemActor, model, { ids: [a], chosen_by: 'person', set_tags: [x] })
  const tagged = await revision()
  await choose('single')
  const chosen = await revision()
  const refused = {
    code: 'CONFLICT',
    message: expect.stringMatching(/^Undoing this leaves 1 text with several tags/),
  }
  await expect(undoChange(db, systemActor, model, tagged)).rejects.toMatchObject(refused)
  expect((await tagsOfSamples(db.read, [a])).get(a)).toEqual([x])
  await undoChange(db, systemActor, model, chosen)
  await undoChange(db, systemActor, model, tagged)
  expect((await tagsOfSamples(db.read, [a])).get(a)).toHaveLength(2)
})

test('tagging strategy single: an undo that brings the setting back is refused while texts have several', async () => {
  await choose('auto')
  const left = await revision()
  await upload({ text: 'a', tags: ['X', 'Y'] })
  await expect(undoChange(db, systemActor, model, left)).rejects.toThrow(/1 text with several tags/)
  expect(await strategy()).toBe('auto')
})

test('tagging strategy single: typed promises have one tag, also those that are typed twice', async () => {
  await upload({ text: 'a', tags: ['X'] }, { text: 'b', tags: ['Y'] })
  const [x = 0, y = 0] = (await listTags(db.read, model.id)).map(({ id }) => id)
  const pin = (...texts: { text: string; tags: number[] }[]) =>
    pinNewTexts(db, systemActor, model, texts)
  await expect(pin({ text: 'c', tags: [x, y] })).rejects.toThrow(/texts\.1\.tags has 2 tags/)
  await expect(pin({ text: 'c', tags: [x] }, { text: ' c', tags: [y] })).rejects.toThrow(
    /texts\.2\.tags has 2 tags/,
  )
  expect(await pin({ text: 'c', tags: [x] })).toMatchObject({ changed: 1 })
})

test('tagging strategy single: several tags that an older sandbox version gives are not accepted', async () => {
  const { x, y, ids } = await severalAllowed()
  const [a = 0] = ids
  await tagSamples(db, systemActor, model, { ids: [a], chosen_by: 'person', set_tags: [x] })
  await choose('single')
  const answer = { sampleId: a, tags: [x, y], isSet: true, confidence: 0.9, outOfFold: false }
  await db.write((tx) => storeAnswers(tx, model.id, [answer]))
  await expect(
    tagSamples(db, systemActor, model, { ids: [a], chosen_by: 'person', accept_sandbox: true }),
  ).rejects.toThrow(/^The sandbox gives text \d+ 2 tags, and this model gives one tag a text/)
})

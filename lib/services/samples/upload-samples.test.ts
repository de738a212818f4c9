import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteSamples } from './delete-samples'
import { earlierTextHash } from './hash'
import { listSamples } from './list-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const upload = (data: { text: string; tags?: (string | number)[] }[], strategies = {}) =>
  uploadSamples(db, systemActor, model, { data, ...strategies })

async function texts() {
  model = (await findModelById(db.read, model.id)) as ModelRow
  const names = new Map((await listTags(db.read, model.id)).map((tag) => [tag.id, tag.name]))
  const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
  return items.map((item) => [item.text, ...item.tags.map((id) => names.get(id))])
}

test('texts equal after trimming are one text, and their tags are joined', async () => {
  const result = await upload([
    { text: 'Paid twice', tags: ['Billing'] },
    { text: ' Paid twice ', tags: ['Refund', 'billing'] },
  ])
  expect(result).toEqual({ added: 1, updated: 0, ignored: 1, tags_created: 2 })
  expect(await texts()).toEqual([['Paid twice', 'Billing', 'Refund']])
})

test('line ends: a text is the same however its lines end, in one upload and in the next', async () => {
  const ends = ['\r\n', '\n', '\r', '\u0085', '\u2028']
  const copies = ends.map((end, place) => ({ text: `a${end}b${end}`, tags: [`T${place}`] }))
  expect(await upload(copies.slice(0, 3))).toMatchObject({ added: 1, ignored: 2 })
  expect(await upload(copies.slice(3))).toMatchObject({ added: 0, updated: 1, ignored: 1 })
  expect(await texts()).toEqual([['a\r\nb\r\n', 'T3', 'T4']])
})

test('line ends: a text that Langur 0.1 stored with CRLF is known', async () => {
  await upload([{ text: 'a\nb' }])
  await changeByHand(db, 'UPDATE samples SET hash = ?', earlierTextHash('a\nb'))
  expect(await upload([{ text: 'a\r\nb' }, { text: 'a\nb' }])).toMatchObject({ added: 0 })
})

test('keep_first and keep_last choose between copies in a request', async () => {
  const copies = [
    { text: 'a', tags: ['X'] },
    { text: 'a', tags: ['Y'] },
  ]
  await upload(copies, { input_duplicates_strategy: 'keep_first' })
  expect(await texts()).toEqual([['a', 'X']])
  await upload(copies, { input_duplicates_strategy: 'keep_last' })
  expect(await texts()).toEqual([['a', 'Y']])
})

test('duplicates keep_first and keep_last: a copy without tags takes none away', async () => {
  const tagged = { text: 'a', tags: ['X'] }
  await upload([{ text: 'a' }, tagged], { input_duplicates_strategy: 'keep_first' })
  expect(await texts()).toEqual([['a', 'X']])
  await upload([{ ...tagged, text: 'b' }, { text: 'b' }], {
    input_duplicates_strategy: 'keep_last',
  })
  expect(await texts()).toEqual([
    ['a', 'X'],
    ['b', 'X'],
  ])
  // An empty list says that there are none.
  await upload([tagged, { text: 'a', tags: [] }], { input_duplicates_strategy: 'keep_last' })
  expect(await texts()).toEqual([['a'], ['b', 'X']])
})

test('a known text gets the new tags, keeps them with ignore, and keeps them without tags', async () => {
  await upload([{ text: 'a', tags: ['X'] }])
  await upload([{ text: 'a', tags: ['Y'] }], { existing_duplicates_strategy: 'ignore' })
  await upload([{ text: 'a' }])
  expect(await texts()).toEqual([['a', 'X']])
  await upload([{ text: 'a', tags: ['Y'] }])
  expect(await texts()).toEqual([['a', 'Y']])
})

test('duplicates ignore: a known text with an unknown tag creates nothing', async () => {
  await upload([{ text: 'a', tags: ['X'] }])
  const rows = [
    { text: ' a ', tags: ['Y'] },
    { text: 'b', tags: ['Z'] },
  ]
  const ignore = { existing_duplicates_strategy: 'ignore' }
  expect(await upload(rows, ignore)).toEqual({
    added: 1,
    updated: 0,
    ignored: 1,
    tags_created: 1,
  })
  expect((await listTags(db.read, model.id)).map(({ name }) => name)).toEqual(['X', 'Z'])
  expect(await upload(rows, ignore)).toMatchObject({ added: 0, ignored: 2, tags_created: 0 })
})

test('what is missing: all unknown tag ids are named, and nothing is written', async () => {
  const rows = [{ text: 'new' }, { text: 'other', tags: [999] }, { text: 'c', tags: ['X', 998] }]
  await expect(upload(rows)).rejects.toMatchObject({
    code: 'TAG_NOT_FOUND',
    message:
      'data.2.tags.1: this model has no tag with id 999. data.3.tags.2: this model has no tag with id 998.',
    fields: [
      { path: 'data.2.tags.1', value: 999 },
      { path: 'data.3.tags.2', value: 998 },
    ],
  })
  expect(await texts()).toEqual([])
  expect(await listTags(db.read, model.id)).toEqual([])
})

test('elements of a batch: all wrong texts and names are refused by their places', async () => {
  const rows = [
    { text: 'new' },
    { text: '\u200b\u3164' },
    { text: 'c', tags: ['X', ' '] },
    { text: '' },
  ]
  await expect(upload(rows)).rejects.toMatchObject({
    message:
      'data.2.text must not be empty. data.3.tags.2: A tag name must not be empty. data.4.text must not be empty.',
  })
  const blank = Array.from({ length: 100 }, () => ({ text: '' }))
  await expect(upload(blank)).rejects.toMatchObject({ fieldsLeftOut: 80 })
  expect(await texts()).toEqual([])
})

test('a text that was deleted comes back as the same sample', async () => {
  await upload([{ text: 'a', tags: ['X'] }])
  const [before] = (await listSamples(db, model, { order: 'added', limit: 1 })).items
  const id = before?.id ?? 0
  await deleteSamples(db, systemActor, model, { ids: [id] })
  await upload([{ text: 'a' }])
  const { items } = await listSamples(db, model, { order: 'added', limit: 1 })
  expect(items).toMatchObject([{ id, tags: [] }])
})

test.each([
  [{ text: 'half \ud800' }, 'data.2.text has half a character (a lone surrogate).'],
  [
    { text: 'b', external_id: 12_345_678_901_234_567_000 },
    'data.2.fields.external_id: the field “external_id” is given a number with more digits than can be kept, about 1.23e+19: send it as a string.',
  ],
  [
    { text: 'b', fields: { channel: '\udc00' } },
    'data.2.fields.channel: the value of the field “channel” has half a character (a lone surrogate).',
  ],
  [{ text: 'b', fields: { '\u200b': 1 } }, 'data.2.fields: A field name must not be empty.'],
])(
  'odd values that would be kept as something else are refused by name: %j',
  async (row, sentence) => {
    await expect(upload([{ text: 'fine' }, row])).rejects.toMatchObject({ message: sentence })
    expect(await texts()).toEqual([])
  },
)

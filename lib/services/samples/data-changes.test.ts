import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { renameTag } from '@/lib/services/tags/rename-tag'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteSamples } from './delete-samples'
import { earlierTextHash } from './hash'
import { listSamples } from './list-samples'
import { tagSamples } from './tag-samples'
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

const counts = async () => {
  const { sampleCount, taggedCount } = (await findModelById(db.read, model.id)) as ModelRow
  return { sampleCount, taggedCount }
}

describe('upload', () => {
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
})

test('a change that adds and removes tags says which was given and which was taken', async () => {
  await upload([{ text: 'a', tags: ['Bug'] }])
  const [bug] = await listTags(db.read, model.id)
  const praise = await createTag(db, systemActor, model, { name: 'Praise' })
  const change = { add_tags: [praise.id], remove_tags: [bug?.id ?? 0] }
  await tagSamples(db, systemActor, model, tagged({ all: true, ...change }))
  expect(await texts()).toEqual([['a', 'Praise']])
  const { items } = await listChanges(db, systemActor, model, { limit: 1 })
  expect(items[0]?.summary).toBe('Gave “Praise” to and removed “Bug” from 1 text.')
})

test('two people tag at once: an answer that meets another one says so and replaces nothing', async () => {
  await upload([{ text: 'a' }])
  const bug = await createTag(db, systemActor, model, { name: 'Bug' })
  const praise = await createTag(db, systemActor, model, { name: 'Praise' })
  const [one] = (await listSamples(db, model, { order: 'added', limit: 1 })).items
  const answer = (tag: number) =>
    tagSamples(
      db,
      systemActor,
      model,
      tagged({ ids: [one?.id ?? 0], set_tags: [tag], expected_tags: [] }),
    )
  await answer(bug.id)
  await expect(answer(praise.id)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `Text ${one?.id} was tagged “Bug” by Langur meanwhile, so nothing was changed.`,
    extra: { sample_id: one?.id, tags: [bug.id] },
  })
  expect(await answer(bug.id)).toEqual({ changed: 0, revision: null })
  expect(await texts()).toEqual([['a', 'Bug']])
})

describe('undo', () => {
  test('brings deleted texts back with their tags', async () => {
    await upload([{ text: 'a', tags: ['X'] }, { text: 'b' }])
    const before = await texts()
    const deleted = await deleteSamples(db, systemActor, model, { all: true })
    expect(await counts()).toEqual({ sampleCount: 0, taggedCount: 0 })
    await undoChange(db, systemActor, model, deleted.revision ?? 0)
    expect(await texts()).toEqual(before)
    expect(await counts()).toEqual({ sampleCount: 2, taggedCount: 1 })
  })

  test('of an undo is the redo', async () => {
    await upload([{ text: 'a', tags: ['X'] }])
    const deleted = await deleteSamples(db, systemActor, model, { all: true })
    const undone = await undoChange(db, systemActor, model, deleted.revision ?? 0)
    await undoChange(db, systemActor, model, undone.revision ?? 0)
    expect(await texts()).toEqual([])
  })

  test('a change cannot be undone twice', async () => {
    await upload([{ text: 'a' }])
    await undoChange(db, systemActor, model, 1)
    await expect(undoChange(db, systemActor, model, 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('leaves texts alone that were tagged again since', async () => {
    await upload([
      { text: 'a', tags: ['X'] },
      { text: 'b', tags: ['X'] },
    ])
    const y = await createTag(db, systemActor, model, { name: 'Y' })
    const z = await createTag(db, systemActor, model, { name: 'Z' })
    const { items } = await listSamples(db, model, { order: 'added', limit: 2 })
    const first = await tagSamples(db, systemActor, model, tagged({ all: true, set_tags: [y.id] }))
    const ids = [items[1]?.id ?? 0]
    await tagSamples(db, systemActor, model, tagged({ ids, set_tags: [z.id] }))
    await undoChange(db, systemActor, model, first.revision ?? 0)
    expect(await texts()).toEqual([
      ['a', 'X'],
      ['b', 'Z'],
    ])
  })

  test('of a merge gives both tags back as they were', async () => {
    await upload([
      { text: 'a', tags: ['X'] },
      { text: 'b', tags: ['Y'] },
    ])
    const before = await texts()
    const [x, y] = (await listTags(db.read, model.id)).map((tag) => tag.id) as [number, number]
    const merged = await deleteTag(db, systemActor, model, { tagId: x, moveTo: y })
    expect(merged).toMatchObject({ moved: 1, untagged: 0 })
    expect(await texts()).toEqual([
      ['a', 'Y'],
      ['b', 'Y'],
    ])
    await undoChange(db, systemActor, model, merged.revision)
    expect(await texts()).toEqual(before)
  })

  test('of a deletion over many pieces is one step', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => ({ text: `t${index}`, tags: ['X'] }))
    await upload(many)
    const [x] = await listTags(db.read, model.id)
    const deleted = await deleteTag(db, systemActor, model, { tagId: x?.id ?? 0, moveTo: null })
    expect(deleted.untagged).toBe(1203)
    expect(await counts()).toEqual({ sampleCount: 1203, taggedCount: 0 })
    await undoChange(db, systemActor, model, deleted.revision)
    expect(await counts()).toEqual({ sampleCount: 1203, taggedCount: 1203 })
  })

  test('a rename is taken back unless the old name is in use again', async () => {
    const tag = await createTag(db, systemActor, model, { name: 'Bug' })
    const about = { tagId: tag.id, name: 'Bug report' }
    const renamed = await renameTag(db, systemActor, model, about)
    await createTag(db, systemActor, model, { name: 'bug' })
    await expect(undoChange(db, systemActor, model, renamed.revision ?? 0)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await listTags(db.read, model.id)).map((one) => one.name)).toEqual([
      'Bug report',
      'bug',
    ])
  })
})

describe('tags', () => {
  test('two names that differ in case and spaces are one name', async () => {
    await createTag(db, systemActor, model, { name: 'Bug  report' })
    await expect(createTag(db, systemActor, model, { name: ' bug REPORT ' })).rejects.toMatchObject(
      { code: 'REQUEST_PARAMS_ERROR', fields: [{ path: 'name' }] },
    )
  })

  test('names that cannot be seen: what is left is the name, and twins are one tag', async () => {
    const tag = await createTag(db, systemActor, model, { name: '\u202eBil\u200bling\u00a0' })
    expect(tag.name).toBe('Billing')
    expect(await upload([{ text: 'a', tags: ['Ｂｉｌｌｉｎｇ'] }])).toMatchObject({
      tags_created: 0,
    })
    await expect(upload([{ text: 'b', tags: ['\u200b'] }])).rejects.toThrow('must not be empty')
    const alike = 'b\u0456lling'
    await expect(createTag(db, systemActor, model, { name: alike })).rejects.toThrow('look alike')
    const other = await createTag(db, systemActor, model, { name: 'Refund' })
    const renamed = { tagId: other.id, name: alike }
    await expect(renameTag(db, systemActor, model, renamed)).rejects.toThrow('look alike')
    const twin = createTag(db, systemActor, model, { name: 'BILLING\u00ad' })
    await expect(twin).rejects.toMatchObject({ fields: [{ path: 'name' }] })
  })

  test('a name of 10,000 characters is refused', async () => {
    const name = 'x'.repeat(10_000)
    await expect(createTag(db, systemActor, model, { name })).rejects.toThrow('200 characters')
  })
})

describe('lists', () => {
  test('search finds words of scripts without spaces, inside this model only', async () => {
    await upload([{ text: '東京は日本の首都です' }, { text: 'Die Müller-Straße' }])
    const other = await createModel(db, systemActor, { name: 'Other' })
    await uploadSamples(db, systemActor, other, { data: [{ text: '東京' }] })
    const find = async (q: string) =>
      (await listSamples(db, model, { q, order: '-added', limit: 10 })).items.map((one) => one.text)
    expect(await find('東京')).toEqual(['東京は日本の首都です'])
    expect(await find('muller str')).toEqual(['Die Müller-Straße'])
    expect(await find('" OR *')).toEqual([])
  })

  test('a list by confidence counts the texts that it lists, those with an answer', async () => {
    await upload([{ text: 'a', tags: ['X'] }, { text: 'b' }])
    model = (await findModelById(db.read, model.id)) as ModelRow
    const { items, count } = await listSamples(db, model, { order: 'confidence', limit: 10 })
    expect({ items, count }).toEqual({ items: [], count: { value: 0, exact: true } })
  })

  test('pages go on from the cursor without gaps or repeats', async () => {
    await upload(Array.from({ length: 25 }, (_, index) => ({ text: `t${index}` })))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listSamples(db, model, { order: '-added', limit: 10, after })
      seen.push(...page.items.map((item) => item.text))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `t${24 - index}`))
  })
})

function tagged<Input extends object>(input: Input) {
  return { chosen_by: 'person' as const, ...input }
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { SamplesTag } from '@/lib/contracts/sample'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { createTag } from '@/lib/services/tags/create-tag'
import { listTags } from '@/lib/services/tags/list-tags'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteSamples } from './delete-samples'
import { listSamples } from './list-samples'
import { nextToTag } from './next-to-tag'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
let billing: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', tagging_strategy: 'single' })
  billing = (await createTag(db, systemActor, model, { name: 'Billing' })).id
  await upload([{ text: 'Paid twice', tags: ['Billing'] }, { text: 'Hello?' }, { text: 'Test' }])
})
afterEach(() => db.remove())

const upload = (data: { text: string; tags?: string[] }[]) =>
  uploadSamples(db, systemActor, model, { data })

const tag = (ids: number[], input: Partial<SamplesTag>) =>
  tagSamples(db, systemActor, model, { ids, chosen_by: 'person', ...input })

/** What is said of each text. */
async function said() {
  const { items } = await listSamples(db, model, { order: 'added', limit: 100 })
  return items.map(({ tags, fits_no_tag }) => (fits_no_tag ? 'no tag' : tags))
}

async function idsOf() {
  const { items } = await listSamples(db, model, { order: 'added', limit: 100 })
  return items.map(({ id }) => id)
}

const undo = async (revision: number | null) =>
  undoChange(db, systemActor, (await findModelById(db.read, model.id)) as ModelRow, revision ?? 0)

const queued = async () =>
  (await nextToTag(db, model, 'uncertain', { limit: 10, skip: new Set() })).map(({ text }) => text)

describe('a text that fits no tag', () => {
  test('leaves the queue, is counted and listed, and is told of in the history', async () => {
    const [, hello = 0] = await idsOf()
    await tag([hello], { fits_no_tag: true, expected_tags: [] })
    expect(await queued()).toEqual(['Test'])
    model = (await findModelById(db.read, model.id)) as ModelRow
    expect(model).toMatchObject({ sampleCount: 3, taggedCount: 1, fitsNoTagCount: 1 })
    const page = { order: 'added', limit: 10 } as const
    const listed = await listSamples(db, model, { ...page, fits_no_tag: true })
    expect(listed).toMatchObject({ items: [{ text: 'Hello?' }], count: { value: 1 } })
    const open = await listSamples(db, model, { ...page, tagged: false, fits_no_tag: false })
    expect(open).toMatchObject({ items: [{ text: 'Test' }], count: { value: 1, exact: true } })
    const [change] = (await listChanges(db, systemActor, model, { limit: 1 })).items
    expect(change?.summary).toBe('Judged that no tag fits 1 text.')
  })

  test('loses its tag, and gets it back by undo', async () => {
    const [paid = 0] = await idsOf()
    const { changed, revision } = await tag([paid], { fits_no_tag: true })
    expect(changed).toBe(1)
    expect((await said())[0]).toBe('no tag')
    await undo(revision)
    expect((await said())[0]).toEqual([billing])
  })

  test('is an ordinary text again with a tag or an empty set of tags, and undo gives the judgement back', async () => {
    const [, hello = 0, test = 0] = await idsOf()
    await tag([hello, test], { fits_no_tag: true })
    const tagged = await tag([hello], { add_tags: [billing] })
    const emptied = await tag([test], { set_tags: [] })
    expect(await said()).toEqual([[billing], [billing], []])
    await undo(emptied.revision)
    await undo(tagged.revision)
    expect(await said()).toEqual([[billing], 'no tag', 'no tag'])
  })

  test('is such a text again after it was deleted and that was undone', async () => {
    const [, hello = 0] = await idsOf()
    await tag([hello], { fits_no_tag: true })
    const { revision } = await deleteSamples(db, systemActor, model, { ids: [hello] })
    expect(await findModelById(db.read, model.id)).toMatchObject({ fitsNoTagCount: 0 })
    await undo(revision)
    expect(await said()).toEqual([[billing], 'no tag', []])
    expect(await findModelById(db.read, model.id)).toMatchObject({ fitsNoTagCount: 1 })
  })

  test('keeps what was said later when an earlier change of it is undone', async () => {
    const [paid = 0] = await idsOf()
    const { revision } = await tag([paid], { set_tags: [] })
    await tag([paid], { fits_no_tag: true })
    await undo(revision)
    expect((await said())[0]).toBe('no tag')
  })

  test('is changed by nothing that says it again', async () => {
    const [, hello = 0] = await idsOf()
    await tag([hello], { fits_no_tag: true })
    expect(await tag([hello], { fits_no_tag: true })).toEqual({ changed: 0, revision: null })
  })
})

describe('two answers that meet', () => {
  test('a tag does not replace the judgement of somebody else unseen, nor the judgement a tag', async () => {
    const [paid = 0, hello = 0] = await idsOf()
    await tag([hello], { fits_no_tag: true, expected_tags: [] })
    await expect(tag([hello], { set_tags: [billing], expected_tags: [] })).rejects.toThrow(
      `Text ${hello} was judged to fit no tag meanwhile, so nothing was changed.`,
    )
    await expect(tag([paid], { fits_no_tag: true, expected_tags: [] })).rejects.toThrow('Billing')
    expect(await said()).toEqual([[billing], 'no tag', []])
  })

  test('who saw the judgement may change it', async () => {
    const [, hello = 0] = await idsOf()
    await tag([hello], { fits_no_tag: true })
    const seen = { expected_tags: [], expected_fits_no_tag: true }
    expect(await tag([hello], { set_tags: [], ...seen })).toMatchObject({ changed: 1 })
  })
})

test('all that fit none get a tag Other by one change, which undo takes back with the tag', async () => {
  const [, hello = 0, test = 0] = await idsOf()
  await tag([hello, test], { fits_no_tag: true })
  const { changed, revision } = await tagSamples(db, systemActor, model, {
    filter: { fits_no_tag: true },
    add_tag_named: 'Other',
    chosen_by: 'person',
  })
  expect(changed).toBe(2)
  const names = async () =>
    (await listTags(db, model)).items.map(({ name, count }) => [name, count])
  expect(await names()).toEqual([
    ['Billing', 1],
    ['Other', 2],
  ])
  await undo(revision)
  expect(await names()).toEqual([['Billing', 1]])
  expect(await said()).toEqual([[billing], 'no tag', 'no tag'])
})

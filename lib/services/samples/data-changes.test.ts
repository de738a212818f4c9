import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { listChanges } from '@/lib/services/changes/list-changes'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { editTag } from '@/lib/services/tags/edit-tag'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteSamples } from './delete-samples'
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
    const renamed = await editTag(db, systemActor, model, about)
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

function tagged<Input extends object>(input: Input) {
  return { chosen_by: 'person' as const, ...input }
}

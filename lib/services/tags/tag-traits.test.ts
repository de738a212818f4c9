import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findModelById } from '@/db/models/models'
import { isChangedSince } from '@/db/models/record-change'
import { systemActor } from '@/lib/contracts/actor'
import type { TagEdit } from '@/lib/contracts/tag'
import { showChange } from '@/lib/services/changes/show-change'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createTag } from './create-tag'
import { deleteTag } from './delete-tag'
import { editTag } from './edit-tag'
import { listTags } from './list-tags'
import { orderTags } from './order-tags'

let db: TemporaryDatabase
let model: ModelRow
let ids: number[]
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  ids = []
  for (const name of ['Billing', 'Login', 'Refund']) {
    ids.push((await createTag(db, systemActor, model, { name })).id)
  }
})
afterEach(() => db.remove())

const tags = async () => (await listTags(db, model)).items
const names = async () => (await tags()).map(({ name }) => name)
const traitsOf = async (tagId: number) => {
  const { colour, key, description } = (await tags()).find(({ id }) => id === tagId) ?? {}
  return { colour, key, description }
}
const edit = (tagId: number, edited: TagEdit) =>
  editTag(db, systemActor, model, { tagId, ...edited })
const undo = async (revision: number | null) =>
  (await undoChange(db, systemActor, model, revision ?? 0)).revision

describe('the traits of a tag', () => {
  test('are none at first, and each change of them can be undone and redone', async () => {
    const [billing = 0] = ids
    expect(await traitsOf(billing)).toEqual({ colour: null, key: null, description: '' })
    await edit(billing, { colour: 'red', description: 'Invoices and prices' })
    const { revision } = await edit(billing, { colour: 'teal', key: 'b' })
    expect((await showChange(db, systemActor, model, revision ?? 0)).undo).toMatchObject({
      tag_traits: 1,
    })
    const undone = await undo(revision)
    const before = { colour: 'red', key: null, description: 'Invoices and prices' }
    expect(await traitsOf(billing)).toEqual(before)
    await undo(undone)
    expect(await traitsOf(billing)).toEqual({ ...before, colour: 'teal', key: 'b' })
  })

  test('an undo leaves what was changed since', async () => {
    const [billing = 0] = ids
    const { revision } = await edit(billing, { colour: 'red', description: 'First' })
    await edit(billing, { description: 'Second' })
    await undo(revision)
    expect(await traitsOf(billing)).toMatchObject({ colour: null, description: 'Second' })
  })

  test('a key has one owner, is free once its tag is gone, and does not come back to a taken one', async () => {
    const [billing = 0, login = 0] = ids
    await edit(billing, { key: 'b', colour: 'red' })
    await expect(edit(login, { key: 'b' })).rejects.toThrow('“Billing” already')
    const { revision } = await deleteTag(db, systemActor, model, { tagId: billing, moveTo: null })
    await edit(login, { key: 'b' })
    await undo(revision)
    expect(await traitsOf(billing)).toEqual({ colour: 'red', key: null, description: '' })
    expect(await traitsOf(login)).toMatchObject({ key: 'b' })
  })

  test('an undo that would give a key twice is refused, and nothing is changed', async () => {
    const [billing = 0, login = 0] = ids
    await edit(billing, { key: 'b' })
    const { revision } = await edit(billing, { key: null })
    await edit(login, { key: 'b' })
    await expect(undo(revision)).rejects.toThrow('belongs to the tag “Login” now')
    expect(await traitsOf(billing)).toMatchObject({ key: null })
  })

  test('no training reads them, nor their undo', async () => {
    const { revision: before } = (await findModelById(db.read, model.id)) as ModelRow
    const [billing = 0, login = 0] = ids
    const { revision } = await edit(billing, { colour: 'red' })
    await orderTags(db, systemActor, model, [login])
    await undo(revision)
    expect(await isChangedSince(db.read, model.id, before)).toBe(false)
    await edit(billing, { name: 'Invoices', colour: 'red' })
    expect(await isChangedSince(db.read, model.id, before)).toBe(true)
  })
})

describe('the order of tags', () => {
  test('is that of making until somebody changes it; new ones come last', async () => {
    const [billing = 0, , refund = 0] = ids
    expect(await names()).toEqual(['Billing', 'Login', 'Refund'])
    const { revision } = await orderTags(db, systemActor, model, [refund, billing])
    await createTag(db, systemActor, model, { name: 'Praise' })
    expect(await names()).toEqual(['Refund', 'Billing', 'Login', 'Praise'])
    await undo(revision)
    expect(await names()).toEqual(['Billing', 'Login', 'Refund', 'Praise'])
  })

  test('the same order again is no change; an unknown tag is refused by its place', async () => {
    expect(await orderTags(db, systemActor, model, ids)).toEqual({ revision: null })
    await expect(orderTags(db, systemActor, model, [4711])).rejects.toThrow('4711')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findModelById } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { listChanges } from './list-changes'
import { showChange } from './show-change'
import { undoChange } from './undo-change'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  const data = [
    { text: 'paid twice', tags: ['Billing'] },
    { text: 'charged twice', tags: ['Billing'] },
    { text: 'no password', tags: ['Login'] },
  ]
  await uploadSamples(db, systemActor, model, { data })
  model = (await findModelById(db.read, model.id)) as ModelRow
})
afterEach(() => db.remove())

const newest = async () => {
  const { items } = await listChanges(db, systemActor, model, { limit: 1 })
  const [change] = items
  if (!change) throw new Error('Nothing was changed.')
  return change
}
const effects = async () => {
  const { undo } = await showChange(db, systemActor, model, (await newest()).revision)
  return Object.fromEntries(Object.entries(undo ?? {}).filter(([, count]) => count > 0))
}
const tagId = async (name: string) =>
  (await listTags(db.read, model.id)).find((tag) => tag.name === name)?.id ?? 0

describe('what an undo would do', () => {
  test('of an upload: its texts leave with their tags, and so do the tags that it made', async () => {
    expect(await effects()).toEqual({ texts_leave: 3, annotations_leave: 3, tags_leave: 2 })
  })

  test('of a deleted tag whose texts got another: the tag comes back, and so do its texts', async () => {
    const [from, to] = [await tagId('Billing'), await tagId('Login')]
    await deleteTag(db, systemActor, model, { tagId: from, moveTo: to })
    expect(await effects()).toEqual({ annotations_leave: 2, annotations_return: 2, tags_return: 1 })
  })

  test('of a bulk tag, a delete and settings', async () => {
    const login = await tagId('Login')
    await tagSamples(db, systemActor, model, { all: true, set_tags: [login], chosen_by: 'person' })
    expect(await effects()).toEqual({ annotations_leave: 2, annotations_return: 2 })
    await deleteSamples(db, systemActor, model, { all: true })
    expect(await effects()).toEqual({ texts_return: 3, annotations_return: 3 })
    await editModel(db, systemActor, model, { max_features: 5000 })
    expect(await effects()).toEqual({ settings: 1 })
  })

  test('is what the undo does: nothing of it is left afterwards, and the redo is the same again', async () => {
    await deleteSamples(db, systemActor, model, { all: true })
    const deleted = await newest()
    await undoChange(db, systemActor, model, deleted.revision)
    const undo = await newest()
    expect(undo).toMatchObject({ summary: `Undid: ${deleted.summary}`, undo_of: deleted.revision })
    expect((await showChange(db, systemActor, model, deleted.revision)).undo).toBeNull()
    expect(await effects()).toEqual({ texts_leave: 3, annotations_leave: 3 })

    await undoChange(db, systemActor, model, undo.revision)
    const redo = await newest()
    expect(redo.summary).toBe(`Redid: ${deleted.summary}`)
    expect(await showChange(db, systemActor, model, deleted.revision)).toMatchObject({
      undone_by: undo.revision,
      redone_by: redo.revision,
    })
  })
})

test('a change is own for whoever made it only', async () => {
  const maya = { ...systemActor, kind: 'user' as const, userId: 'u1', name: 'Langur' }
  const { items } = await listChanges(db, maya, model, { limit: 5 })
  expect(items.map(({ own }) => own)).toEqual([false])
  expect((await newest()).own).toBe(true)
})

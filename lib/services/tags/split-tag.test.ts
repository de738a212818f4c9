import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findModelById } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteTag } from './delete-tag'
import { listDeletedTags } from './list-deleted-tags'
import { listTags } from './list-tags'
import { listTypicalTexts } from './list-typical-texts'
import { requireDeletedTag } from './require-deleted-tag'
import { splitTag } from './split-tag'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  const data = [
    { text: 'the app crashes on start', tags: ['Bug'] },
    { text: 'it crashes when I save', tags: ['Bug'] },
    { text: 'the button does nothing', tags: ['Bug'] },
    { text: 'a crash that I love', tags: ['Praise'] },
  ]
  await uploadSamples(db, systemActor, model, { data })
  model = (await findModelById(db.read, model.id)) as ModelRow
})
afterEach(() => db.remove())

const tagId = async (name: string) =>
  (await listTags(db, model)).items.find((tag) => tag.name === name)?.id ?? 0
const counts = async () =>
  Object.fromEntries((await listTags(db, model)).items.map(({ name, count }) => [name, count]))
const textsOf = async (name: string) => {
  const query = { tag: await tagId(name), order: 'added' as const, limit: 50 }
  return (await listSamples(db, model, query)).items.map(({ text }) => text)
}
const undo = (revision: number) => undoChange(db, systemActor, model, revision)

test('a split gives the texts of a tag that match a new tag, and its undo gives them back', async () => {
  const bug = await tagId('Bug')
  const split = await splitTag(db, systemActor, model, {
    tagId: bug,
    name: 'Crash',
    filter: { q: 'crashes' },
  })
  expect(split).toMatchObject({ moved: 2, tag_id: await tagId('Crash') })
  expect(await textsOf('Crash')).toEqual(['the app crashes on start', 'it crashes when I save'])
  expect(await counts()).toEqual({ Bug: 1, Praise: 1, Crash: 2 })
  await undo(split.revision)
  expect(await counts()).toEqual({ Bug: 3, Praise: 1 })
})

test('a split of nothing, or into a tag that is there, is refused and changes nothing', async () => {
  const bug = await tagId('Bug')
  const about = { tagId: bug, filter: { q: 'love' } }
  const nothing = splitTag(db, systemActor, model, { ...about, name: 'Loved' })
  await expect(nothing).rejects.toThrow('No text of “Bug” matches the filter')
  const taken = splitTag(db, systemActor, model, { ...about, name: 'praise' })
  await expect(taken).rejects.toThrow('a tag “Praise” already')
  expect(await counts()).toEqual({ Bug: 3, Praise: 1 })
})

test('a deleted tag comes back with its texts, after other changes too, and leaves what was changed since', async () => {
  const [bug, praise] = [await tagId('Bug'), await tagId('Praise')]
  await deleteTag(db, systemActor, model, { tagId: bug, moveTo: praise })
  const [button] = await textsOf('Praise').then((texts) =>
    texts.filter((t) => t.includes('button')),
  )
  const { items } = await listSamples(db, model, { q: 'button', order: 'added', limit: 1 })
  const ids = items.map(({ id }) => id)
  await tagSamples(db, systemActor, model, { ids, set_tags: [], chosen_by: 'person' })
  expect(button).toBe('the button does nothing')
  expect((await listDeletedTags(db, model)).items).toMatchObject([{ id: bug, name: 'Bug' }])

  await undo(await requireDeletedTag(db, model, bug))
  expect(await counts()).toEqual({ Bug: 2, Praise: 1 })
  expect((await listDeletedTags(db, model)).items).toEqual([])
  await expect(requireDeletedTag(db, model, bug)).rejects.toThrow('“Bug” is not deleted')
})

test('a deletion that was undone and redone can be restored; tags that went with an import are not told', async () => {
  const bug = await tagId('Bug')
  const { revision } = await deleteTag(db, systemActor, model, { tagId: bug, moveTo: null })
  const { revision: undone } = await undo(revision)
  await undo(undone ?? 0)
  expect((await listDeletedTags(db, model)).items).toMatchObject([{ name: 'Bug' }])
  await undo(await requireDeletedTag(db, model, bug))
  expect(await counts()).toEqual({ Bug: 3, Praise: 1 })
  await undo(1)
  expect((await listDeletedTags(db, model)).items).toEqual([])
})

test('before a training the typical texts of a tag are its first', async () => {
  const { items } = await listTypicalTexts(db, model, await tagId('Praise'))
  expect(items.map(({ text }) => text)).toEqual(['a crash that I love'])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { deleteView } from './delete-view'
import { editView } from './edit-view'
import { listViews } from './list-views'
import { saveView } from './save-view'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const save = (name: string, query = 'tagged=true') =>
  saveView(db, systemActor, model, { name, query })
const names = async () => (await listViews(db, model)).items.map(({ name }) => name)

test('views are saved, renamed and deleted; a name is there once, whatever its case', async () => {
  const unsure = await save('Unsure', 'confidence_to=0.5&sort=confidence')
  await save('by mail')
  expect(await names()).toEqual(['by mail', 'Unsure'])
  await expect(save('UNSURE ')).rejects.toThrow('a saved view “Unsure” already')
  const edit = { viewId: unsure.id, name: 'Unsure ones' }
  expect(await editView(db, systemActor, model, edit)).toMatchObject({
    name: 'Unsure ones',
    query: unsure.query,
  })
  await expect(editView(db, systemActor, model, { ...edit, name: 'By mail' })).rejects.toThrow(
    'a saved view “by mail” already',
  )
  expect(await deleteView(db, model, unsure.id)).toMatchObject({ query: unsure.query })
  expect(await names()).toEqual(['by mail'])
  await expect(deleteView(db, model, unsure.id)).rejects.toThrow('no saved view with id')
})

test('a view of another model is none of this one', async () => {
  const { id } = await save('Unsure')
  const other = await createModel(db, systemActor, { name: 'Reviews' })
  await expect(deleteView(db, other, id)).rejects.toThrow('no saved view with id')
  expect((await listViews(db, other)).items).toEqual([])
})

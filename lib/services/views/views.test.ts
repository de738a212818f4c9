import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { handOutSchema } from '@/lib/contracts/queue'
import { createModel } from '@/lib/services/models/create-model'
import { nextInView } from '@/lib/services/samples/next-in-view'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
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

test('the untagged texts of a view are a queue, in its order; without the id of one it is none', async () => {
  const data = [
    { text: 'invoice of May' },
    { text: 'invoice of June' },
    { text: 'invoice of July', tags: ['Billing'] },
    { text: 'a parcel' },
  ]
  await uploadSamples(db, systemActor, model, { data })
  model = (await findModelById(db.read, model.id)) as ModelRow
  const invoices = await save('Invoices', 'q=invoice&sort=added')
  const tagged = await save('Tagged', 'show=tagged')
  const next = async (id: number, skip: number[] = []) =>
    nextInView(db, model, id, { limit: 10, skip: new Set(skip) })
  const queued = await next(invoices.id)
  expect(queued.map(({ text }) => text)).toEqual(['invoice of May', 'invoice of June'])
  expect(await next(invoices.id, [queued[0]?.id ?? 0])).toHaveLength(1)
  expect(await next(tagged.id)).toEqual([])
  await expect(next(99)).rejects.toThrow('no saved view with id 99')
  for (const asked of [{ by: 'view' }, { by: 'newest', view: invoices.id }]) {
    expect(handOutSchema.safeParse(asked).error?.issues[0]?.path).toEqual(['view'])
  }
})

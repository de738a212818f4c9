import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createTag } from './create-tag'
import { editTag } from './edit-tag'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const upload = (data: { text: string; tags?: (string | number)[] }[], strategies = {}) =>
  uploadSamples(db, systemActor, model, { data, ...strategies })

test('two names that differ in case and spaces are one name', async () => {
  await createTag(db, systemActor, model, { name: 'Bug  report' })
  await expect(createTag(db, systemActor, model, { name: ' bug REPORT ' })).rejects.toMatchObject({
    code: 'REQUEST_PARAMS_ERROR',
    fields: [{ path: 'name' }],
  })
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
  await expect(editTag(db, systemActor, model, renamed)).rejects.toThrow('look alike')
  const twin = createTag(db, systemActor, model, { name: 'BILLING\u00ad' })
  await expect(twin).rejects.toMatchObject({ fields: [{ path: 'name' }] })
})

test('a name of 10,000 characters is refused', async () => {
  const name = 'x'.repeat(10_000)
  await expect(createTag(db, systemActor, model, { name })).rejects.toThrow('200 characters')
})

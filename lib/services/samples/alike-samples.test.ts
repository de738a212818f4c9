import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById } from '@/db/models/models'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { listSamples } from './list-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

test('a text finds its copies and what is nearly the same, tagged or not', async () => {
  const made = await createModel(db, systemActor, { name: 'Tickets' })
  const texts = [
    'The invoice of November was charged twice to my card',
    'THE INVOICE OF NOVEMBER, was charged twice to my card!',
    'The invoice of October was charged twice to my card',
    'Where is the invoice of November?',
    'I cannot log in',
  ]
  await uploadSamples(db, systemActor, made, { data: texts.map((text) => ({ text })) })
  const grams = await readForIndex(await waitingForIndex(db.read, 100))
  await db.write((tx) => addToIndex(tx, grams))
  const model = (await findModelById(db.read, made.id)) ?? made
  const list = (alike?: number) =>
    listSamples(db, model, { order: 'added', limit: 9, ...(alike && { alike }) })
  const [first] = (await list()).items
  const found = (await list(first?.id)).items.map(({ text }) => text)
  expect(found).toEqual(texts.slice(0, 3))
  await expect(list(999)).rejects.toThrow('alike: this model has no text with id 999.')
})

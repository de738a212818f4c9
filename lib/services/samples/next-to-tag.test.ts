import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { storeAnswers } from '@/db/samples/live-samples'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { listSamples } from './list-samples'
import { nextToTag } from './next-to-tag'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const NAMES = ['Ann', 'Bob', 'Cem', 'Dan', 'Eva', 'Fay', 'Gil', 'Hal', 'Ida', 'Jim', 'Kim', 'Lou']
const parcels = NAMES.map((name) => `Hello ${name}, my parcel has not arrived until now`)
const logins = NAMES.slice(0, 4).map((name) => `${name} cannot log in with the new password`)
const single = 'What does the weather do?'

async function upload(texts: readonly string[], tags?: string[]) {
  const data = texts.map((text) => (tags ? { text, tags } : { text }))
  await uploadSamples(db, systemActor, model, { data })
  model = (await findModelById(db.read, model.id)) as ModelRow
}

async function answer(confidenceOf: (text: string) => number) {
  const { items } = await listSamples(db, model, { order: 'added', limit: 100 })
  const answers = items.map(({ id, text }) => ({ sampleId: id, confidence: confidenceOf(text) }))
  const about = { tags: [], isSet: true, outOfFold: false }
  await db.write((tx) =>
    storeAnswers(
      tx,
      model.id,
      answers.map((one) => ({ ...one, ...about })),
    ),
  )
}

const next = (limit: number, skip: readonly number[] = []) =>
  nextToTag(db, model, 'uncertain', { limit, skip: new Set(skip) })

test('the first texts stand for many others, one of a kind after the other, and every fifth comes at random', async () => {
  await upload([single, ...logins, ...parcels])
  const items = await next(10)
  const texts = items.map(({ text }) => text)
  expect(parcels).toContain(texts[0])
  expect(logins).toContain(texts[1])
  expect(texts[2]).toBe(single)
  const chosen = items.map(({ chosen_by }) => chosen_by)
  const five = ['spread', 'spread', 'spread', 'spread', 'random']
  expect(chosen).toEqual([...five, ...five])
  expect((await next(10)).map(({ text }) => text)).toEqual(texts)
})

test('nothing comes that is like a text on the page while there are others', async () => {
  await upload([single, ...logins, ...parcels])
  const [first, second] = await next(2)
  const [third] = await next(1, [first?.id ?? 0, second?.id ?? 0])
  expect(third?.text).toBe(single)
})

const tagged = ['Hello Ann, my parcel is not here', 'My parcel is still not here']

test('once a version has answered, they are those that a version is unsure of, unlike what is tagged', async () => {
  await upload(tagged, ['Parcel'])
  const letters = [...'abcdefghijklmnopqrstuvw']
  const towns = letters.flatMap((one) => letters.map((other) => `${single} In ${one}${other}`))
  await upload([...logins, 'my parcel is not here yet', ...towns, ...parcels])
  await answer((text) => (parcels.includes(text) ? 0.9 : 0.2))
  const items = await next(2)
  expect(items.map(({ chosen_by }) => chosen_by)).toEqual(['uncertain', 'uncertain'])
  expect(towns).toContain(items[0]?.text)
  expect(logins).toContain(items[1]?.text)
})

test('where nothing is answered yet they are unlike what is tagged', async () => {
  await upload(tagged, ['Parcel'])
  await upload([single, ...logins])
  const [first] = await next(1)
  expect(first).toMatchObject({ chosen_by: 'spread' })
  expect(logins).toContain(first?.text)
})

test('all texts come in the end, each once, also those without a word', async () => {
  const all = ['1', '2', '3', single, ...logins]
  await upload(all)
  const items = await next(100)
  expect(items.map(({ text }) => text).toSorted()).toEqual(all.toSorted())
})

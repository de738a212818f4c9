import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { indexTexts } from '@/lib/jobs/index-texts'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { deleteSamples } from './delete-samples'
import { listSamples } from './list-samples'
import { similarSamples } from './similar-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const upload = (texts: string[], tags = ['Billing']) =>
  uploadSamples(db, systemActor, model, { data: texts.map((text) => ({ text, tags })) })

async function idOf(text: string): Promise<number> {
  const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
  return items.find((item) => item.text === text)?.id ?? 0
}

async function similarTo(text: string, limit = 4) {
  const now = await findModelById(db.read, model.id)
  const { items } = await similarSamples(db, now ?? model, await idOf(text), { limit })
  return items.map((item) => item.text)
}

test('texts that share more and rarer words come first, the text itself never', async () => {
  await upload([
    'the invoice is wrong',
    'the parcel is late',
    'the invoice is wrong again',
    'the lamp is broken',
    'where is the parcel',
    'my invoice',
  ])
  expect(await similarTo('the invoice is wrong', 2)).toEqual([
    'the invoice is wrong again',
    'my invoice',
  ])
})

test('a text that came a moment ago is found as well as one that is in the index', async () => {
  await upload(['the invoice is wrong', 'the invoice is late'])
  await workOff(db, [indexTexts])
  await upload(['is the invoice wrong'])
  expect(await similarTo('the invoice is wrong')).toEqual([
    'is the invoice wrong',
    'the invoice is late',
  ])
})

test('case, accents and scripts without spaces do not matter', async () => {
  await upload(['Réponse attendue', 'REPONSE', '请退款给我', '我要退款', 'other'])
  expect(await similarTo('Réponse attendue')).toEqual(['REPONSE'])
  expect(await similarTo('请退款给我')).toEqual(['我要退款'])
})

test('only tagged texts in the data now are compared, also with what looks like an operator', async () => {
  await upload(['AND "quoted" OR near*', 'near the door', 'near the shop'])
  await uploadSamples(db, systemActor, model, { data: [{ text: 'near me' }] })
  await deleteSamples(db, systemActor, model, { ids: [await idOf('near the shop')] })
  expect(await similarTo('AND "quoted" OR near*')).toEqual(['near the door'])
})

test('a text that shares no word with another has none; an unknown one is refused', async () => {
  await upload(['alone', '!!!'])
  expect(await similarTo('alone')).toEqual([])
  expect(await similarTo('!!!')).toEqual([])
  const other = await createModel(db, systemActor, { name: 'Other' })
  const id = await idOf('alone')
  await expect(similarSamples(db, other, id, { limit: 4 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

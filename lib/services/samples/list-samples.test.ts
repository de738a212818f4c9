import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { sampleOrders } from '@/lib/contracts/choices'
import type { SampleListQuery } from '@/lib/contracts/sample'
import { listFields } from '@/lib/services/fields/list-fields'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { listSamples } from './list-samples'
import { uploadSamples } from './upload-samples'

const TEXTS = 50

let db: TemporaryDatabase
let model: ModelRow
let size: number | undefined
beforeAll(async () => {
  db = await openTemporaryDatabase()
  const made = await createModel(db, systemActor, { name: 'Tickets' })
  const data = Array.from({ length: TEXTS }, (_, index) => ({
    text: `ticket ${'abcdefghij'[index % 10]}${'klmno'[Math.floor(index / 10)]}`,
    tags: index % 3 === 0 ? ['Billing'] : [],
    fields: index % 2 === 0 ? { size: index % 7 } : {},
  }))
  await uploadSamples(db, systemActor, made, { data })
  size = (await listFields(db, made)).items[0]?.id
  model = (await findModelById(db.read, made.id)) ?? made
})
afterAll(() => db.remove())

function list(query: Partial<SampleListQuery>) {
  const order_field = query.order?.endsWith('field') ? size : undefined
  return listSamples(db, model, { order: '-added', order_field, limit: 200, ...query })
}

describe('offset: a look into the middle of a list', () => {
  const filters: Partial<SampleListQuery>[] = [{}, { tagged: true }, { tag: 1 }, { q: 'ticket' }]
  for (const filter of filters) {
    for (const order of sampleOrders) {
      test(`shows what stands there: ${JSON.stringify({ ...filter, order })}`, async () => {
        const whole = await list({ ...filter, order })
        expect(whole.count).toEqual({ value: whole.items.length, exact: true })
        for (const offset of [0, 1, 7, 16, 17, 30, 49, 50, 51]) {
          const page = await list({ ...filter, order, offset, limit: 5 })
          expect(page.items).toEqual(whole.items.slice(offset, offset + 5))
          expect(page.next !== null).toBe(offset + 5 < whole.items.length)
          expect(page.count).toEqual(whole.count)
        }
      })
    }
  }

  test('is refused beside after, and far into a search', async () => {
    const { next } = await list({ limit: 5 })
    await expect(list({ offset: 5, after: next ?? '' })).rejects.toThrow('give one')
    await expect(list({ offset: 10_001, q: 'ticket' })).rejects.toThrow('at most 10000 in a search')
  })
})

describe('lists of a model', () => {
  let db: TemporaryDatabase
  let model: ModelRow
  beforeEach(async () => {
    db = await openTemporaryDatabase()
    model = await createModel(db, systemActor, { name: 'Tickets' })
  })
  afterEach(() => db.remove())
  const upload = (data: { text: string; tags?: string[] }[]) =>
    uploadSamples(db, systemActor, model, { data })

  test('search finds words of scripts without spaces, inside this model only', async () => {
    await upload([{ text: '東京は日本の首都です' }, { text: 'Die Müller-Straße' }])
    const other = await createModel(db, systemActor, { name: 'Other' })
    await uploadSamples(db, systemActor, other, { data: [{ text: '東京' }] })
    const find = async (q: string) =>
      (await listSamples(db, model, { q, order: '-added', limit: 10 })).items.map((one) => one.text)
    expect(await find('東京')).toEqual(['東京は日本の首都です'])
    expect(await find('muller str')).toEqual(['Die Müller-Straße'])
    expect(await find('" OR *')).toEqual([])
  })

  test('a list by confidence counts the texts that it lists, those with an answer', async () => {
    await upload([{ text: 'a', tags: ['X'] }, { text: 'b' }])
    model = (await findModelById(db.read, model.id)) as ModelRow
    const { items, count } = await listSamples(db, model, { order: 'confidence', limit: 10 })
    expect({ items, count }).toEqual({ items: [], count: { value: 0, exact: true } })
  })

  test('pages go on from the cursor without gaps or repeats', async () => {
    await upload(Array.from({ length: 25 }, (_, index) => ({ text: `t${index}` })))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listSamples(db, model, { order: '-added', limit: 10, after })
      seen.push(...page.items.map((item) => item.text))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `t${24 - index}`))
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { sampleOrders } from '@/lib/contracts/choices'
import type { SampleListQuery } from '@/lib/contracts/sample'
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
beforeAll(async () => {
  db = await openTemporaryDatabase()
  const made = await createModel(db, systemActor, { name: 'Tickets' })
  const data = Array.from({ length: TEXTS }, (_, index) => ({
    text: `ticket ${'abcdefghij'[index % 10]}${'klmno'[Math.floor(index / 10)]}`,
    tags: index % 3 === 0 ? ['Billing'] : [],
  }))
  await uploadSamples(db, systemActor, made, { data })
  model = (await findModelById(db.read, made.id)) ?? made
})
afterAll(() => db.remove())

function list(query: Partial<SampleListQuery>) {
  return listSamples(db, model, { order: '-added', limit: 200, ...query })
}

describe('offset: a look into the middle of a list', () => {
  const filters: Partial<SampleListQuery>[] = [{}, { tagged: true }, { q: 'ticket' }]
  for (const filter of filters) {
    for (const order of sampleOrders) {
      test(`shows what stands there: ${JSON.stringify({ ...filter, order })}`, async () => {
        const whole = await list({ ...filter, order })
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

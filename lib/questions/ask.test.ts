import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAnalysis } from '@/db/questions/analyses'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { ask } from './ask'
import { weights } from './weights'

let db: TemporaryDatabase
let modelId: number
beforeAll(async () => {
  db = await openTemporaryDatabase()
  modelId = (await createModel(db, systemActor, { name: 'Tickets' })).id
})
afterAll(() => db.remove())

test('an answer that was stored before is read, and has its type', async () => {
  const input = { candidate: 2, baseline: 1 }
  await store(input, { moved: [] })
  expect((await ask(db, weights, { modelId, input })).result).toEqual({ moved: [] })
})

test('an answer of another shape, as another release stored it, is computed anew', async () => {
  const input = { candidate: 3, baseline: 1 }
  await store(input, { words: [] })
  expect(await ask(db, weights, { modelId, input })).toMatchObject({
    state: 'queued',
    result: null,
  })
  const name = { modelId, kind: 'weights', key: weights.keyOf(input) } as const
  expect((await findAnalysis(db.read, name))?.state).toBe('queued')
})

async function store(input: { candidate: number; baseline: number }, result: unknown) {
  const sql = `INSERT INTO analyses (model_id, kind, key, state, asked_at, finished_at, result)
    VALUES (?, 'weights', ?, 'ready', 1, 2, ?)`
  await changeByHand(db, sql, modelId, weights.keyOf(input), JSON.stringify(result))
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAnalysis } from '@/db/questions/analyses'
import { systemActor } from '@/lib/contracts/actor'
import { WAITING_QUESTIONS } from '@/lib/contracts/limits'
import { createModel } from '@/lib/services/models/create-model'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { answerTo } from './ask'
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
  expect((await answerTo(db, 'ask', weights, { modelId, input })).result).toEqual({ moved: [] })
})

test('an answer of another shape, as another release stored it, is computed anew', async () => {
  const input = { candidate: 3, baseline: 1 }
  await store(input, { words: [] })
  expect(await answerTo(db, 'ask', weights, { modelId, input })).toMatchObject({
    state: 'queued',
    result: null,
  })
  const name = { modelId, kind: 'weights', key: weights.keyOf(input) } as const
  expect((await findAnalysis(db.read, name))?.state).toBe('queued')
})

test('whoever only looks is told how to ask, and nothing is computed', async () => {
  const input = { candidate: 4, baseline: 1 }
  const looked = await answerTo(db, 'look', weights, { modelId, input })
  expect(looked).toMatchObject({ state: 'not_asked', error: expect.stringContaining('POST') })
  const name = { modelId, kind: 'weights', key: weights.keyOf(input) } as const
  expect(await findAnalysis(db.read, name)).toBeNull()
})

test('of a model only so many wait: asking for more is refused, asking again is not, and a deploy goes on', async () => {
  const { id } = await createModel(db, systemActor, { name: 'Asked a lot' })
  const pair = (candidate: number) => ({ modelId: id, input: { candidate, baseline: 1 } })
  for (let n = 0; n < WAITING_QUESTIONS; n++) await answerTo(db, 'ask', weights, pair(n + 2))
  await expect(answerTo(db, 'ask', weights, pair(99))).rejects.toMatchObject({
    code: 'CONCURRENCY_RATE_LIMIT',
  })
  expect((await answerTo(db, 'ask', weights, pair(2))).state).toBe('queued')
  expect((await answerTo(db, 'insist', weights, pair(99))).state).toBe('queued')
})

async function store(input: { candidate: number; baseline: number }, result: unknown) {
  const sql = `INSERT INTO analyses (model_id, kind, key, state, asked_at, finished_at, result)
    VALUES (?, 'weights', ?, 'ready', 1, 2, ?)`
  await changeByHand(db, sql, modelId, weights.keyOf(input), JSON.stringify(result))
}

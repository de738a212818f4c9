import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { changeByHand, selectByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { contextOf } from '@/lib/testing/jobs/test-jobs'
import { eraseOldTexts } from './erase-old-texts'
import { erasing } from './erasing'
import { leased } from './leased'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', untagged_days: 30 })
  const data = ['old', 'old but new', 'old and tagged', 'old and promised']
  await uploadSamples(db, systemActor, model, {
    data: data.map((text) => ({ text, tags: text.endsWith('d') && text !== 'old' ? ['A'] : [] })),
  })
  const month = 31 * 86_400_000
  await changeByHand(
    db,
    "UPDATE samples SET created_at = created_at - ? WHERE content <> 'old but new'",
    month,
  )
})
afterEach(() => db.remove())

const left = () => selectByHand<string>(db.read, 'SELECT content FROM samples ORDER BY id')

test('untagged texts go when they are old, and it is told how many', async () => {
  const context = contextOf(db, '')
  const once = await eraseOldTexts.take(context)
  await once?.(new AbortController().signal)
  // Once a day.
  expect(await eraseOldTexts.take(context)).toBeNull()
  const job = await leased(erasing).take(context)
  await job?.(new AbortController().signal)
  expect(await left()).toEqual(['old but new', 'old and tagged', 'old and promised'])
  model = await requireModel(db, model.publicId)
  expect(model.swept).toMatchObject({ requests: 0, texts: 1, kept: 0 })
})

test('what a promise has stays, and it is told how many', async () => {
  await changeByHand(
    db,
    `INSERT INTO promise_periods (sample_id, model_id, added_rev, at, actor)
     SELECT id, model_id, 1, 0, 'Maya' FROM samples WHERE content = 'old'`,
  )
  const job = await eraseOldTexts.take(contextOf(db, ''))
  await job?.(new AbortController().signal)
  expect(await leased(erasing).take(contextOf(db, ''))).toBeNull()
  expect(await left()).toContain('old')
  expect((await requireModel(db, model.publicId)).swept).toMatchObject({ texts: 0, kept: 1 })
})

test('is off by default', async () => {
  const fresh = await createModel(db, systemActor, { name: 'Fresh' })
  expect(fresh).toMatchObject({ untaggedDays: null, requestDays: null, maskRequests: false })
})

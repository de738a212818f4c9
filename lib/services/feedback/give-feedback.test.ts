import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { addKeptRequests } from '@/db/production/requests'
import { insertVersion, publishVersion } from '@/db/versions/write-version'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { newVersion } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { giveFeedback } from './give-feedback'

let db: TemporaryDatabase
let model: ModelRow
let billing: number
let refund: number
let versionId: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', tagging_strategy: 'single' })
  const data = [
    { text: 'Paid twice', tags: ['Billing'] },
    { text: 'Money back', tags: ['Refund'] },
  ]
  await uploadSamples(db, systemActor, model, { data })
  const tags = new Map((await listTags(db.read, model.id)).map(({ name, id }) => [name, id]))
  billing = tags.get('Billing') ?? 0
  refund = tags.get('Refund') ?? 0
  versionId = await db.write(async (tx) => {
    const { id } = await insertVersion(tx, newVersion(model.id), new Date())
    await publishVersion(tx, id, 0, new Date())
    return id
  })
  const answered = { modelId: model.id, versionId, at: new Date(), requestId: 'r1' }
  await db.write((tx) =>
    addKeptRequests(tx, [
      {
        ...answered,
        content: 'Charged twice',
        answers: [{ tag_id: refund, confidence: 0.6 }],
        place: 1,
      },
      {
        ...answered,
        content: 'Please refund',
        answers: [{ tag_id: refund, confidence: 0.9 }],
        place: 3,
      },
    ]),
  )
})
afterEach(() => db.remove())

const give = (input: Parameters<typeof giveFeedback>[4]) =>
  giveFeedback(db, async () => ({ versionId, answer: [billing] }), systemActor, model, input)

test('a text of a request comes into the data with the right tags, as feedback, and counts for its version', async () => {
  expect(await give({ request_id: 'r1', index: 1, tags: ['billing'] })).toMatchObject({
    was_wrong: true,
    corrections: { all: 1, wrong: 1 },
  })
  expect(await give({ request_id: 'r1', index: 3, tags: [refund] })).toMatchObject({
    was_wrong: false,
    corrections: { all: 2, wrong: 1 },
  })
  const { items } = await listSamples(db, model, { order: '-added', limit: 2 })
  expect(items.map(({ text, source, tags }) => [text, source, tags])).toEqual([
    ['Please refund', 'feedback', [refund]],
    ['Charged twice', 'feedback', [billing]],
  ])
})

test('a text that is corrected again counts once, as it was said last', async () => {
  await give({ text: 'Where is my invoice', tags: ['Refund'] })
  expect(await give({ text: 'Where is my invoice ', tags: ['Billing'] })).toMatchObject({
    was_wrong: false,
    corrections: { all: 1, wrong: 0 },
  })
})

test.each([
  [
    'two tags where one is given',
    { text: 'a', tags: ['Billing', 'Refund'] },
    'tagging_strategy is single',
  ],
  [
    'an unknown tag',
    { text: 'a', tags: ['Billing', 'Angry', 7_777] },
    'tags.2: this model has no tag “Angry”. tags.3: this model has no tag with id 7777.',
  ],
  [
    'an unknown request',
    { request_id: 'r2', tags: ['Billing'] },
    'No text of a request r2 is kept',
  ],
  ['no index of several', { request_id: 'r1', tags: ['Billing'] }, 'which of the 2 texts'],
  [
    'an index of a blank text',
    { request_id: 'r1', index: 2, tags: ['Billing'] },
    'these are: 1, 3.',
  ],
  ['both', { request_id: 'r1', text: 'a', tags: ['Billing'] }, 'not both'],
  ['neither', { tags: ['Billing'] }, 'Give either request_id or a text'],
  ['an index of a text', { text: 'a', index: 1, tags: ['Billing'] }, 'give request_id with it'],
])('%s is refused in words, and nothing changes', async (_, input, words) => {
  const before = await findModelById(db.read, model.id)
  await expect(give(input)).rejects.toThrow(words)
  expect(await findModelById(db.read, model.id)).toEqual(before)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertModel } from '@/db/models/models'
import { insertTag } from '@/db/models/tags'
import { addAnnotations } from '@/db/samples/annotations'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import { listSamples } from '@/db/samples/sample-lists'
import { closeSamples, openSamples } from '@/db/samples/samples'
import { taggedWithWords } from '@/db/samples/search'
import { addText, newModel, newRevision } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
let modelId: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  modelId = await addModel('cl_1')
})
afterEach(() => db.remove())

async function addModel(publicId: string): Promise<number> {
  return (await db.write((tx) => insertModel(tx, newModel({ publicId }), new Date()))).id
}

async function add(contents: string[], model = modelId): Promise<number[]> {
  const ids: number[] = []
  await newRevision(db, model, async (tx, revision) => {
    for (const content of contents) ids.push(await addText(tx, model, content))
    await openSamples(tx, model, revision, ids)
  })
  return ids
}

async function found(q: string, model = modelId): Promise<string[]> {
  const page = { order: 'added', after: null, limit: 50 } as const
  const { items } = await listSamples(db.read, { modelId: model, q }, page)
  return items.map(({ content }) => content).sort()
}

test('every word must occur, the last one may be unfinished, case and accents do not matter', async () => {
  await add(['The invoice is wrong', 'The Crème brûlée was late', 'An invoice, late'])
  expect(await found('invoice')).toEqual(['An invoice, late', 'The invoice is wrong'])
  expect(await found('late inv')).toEqual(['An invoice, late'])
  expect(await found('invo late')).toEqual([])
  expect(await found('creme BRULEE')).toEqual(['The Crème brûlée was late'])
})

test('what looks like an operator is a word like any other', async () => {
  await add(['black OR white', 'white'])
  expect(await found('black OR')).toEqual(['black OR white'])
  expect(await found('"white" NOT*')).toEqual([])
  expect(await found('NEAR(black white)')).toEqual([])
})

test('words that are written without spaces are found', async () => {
  await add(['请问发票在哪里', '天气很好'])
  expect(await found('发票')).toEqual(['请问发票在哪里'])
})

test('a text is found in its model alone, and no more once it left the data', async () => {
  const other = await addModel('cl_2')
  const [id = 0] = await add(['The invoice'])
  await add(['An invoice of another model'], other)
  expect(await found('invoice')).toEqual(['The invoice'])
  await newRevision(db, modelId, (tx, revision) => closeSamples(tx, modelId, revision, [id]))
  expect(await found('invoice')).toEqual([])
  await newRevision(db, modelId, (tx, revision) => openSamples(tx, modelId, revision, [id]))
  expect(await found('invoice')).toEqual(['The invoice'])
})

test('the newest tagged texts that have all words are found', async () => {
  const ids = await add(['late invoice', 'invoice', 'late invoice again', 'late'])
  await newRevision(db, modelId, async (tx, revision) => {
    const { id: tagId } = await insertTag(tx, modelId, revision, 'Billing')
    const origin = { origin: 'person', chosenBy: 'person', seenVersion: null } as const
    for (const sampleId of ids.slice(0, 3))
      await addAnnotations(tx, modelId, revision, [{ sampleId, tagId, ...origin }])
    await refreshLiveSamples(tx, modelId, ids)
  })
  const [first, , third] = ids
  expect(await taggedWithWords(db.read, modelId, ['invoice', 'late'], 9)).toEqual([third, first])
  expect(await taggedWithWords(db.read, modelId, ['invoice', 'late'], 1)).toEqual([third])
})

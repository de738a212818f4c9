import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertModel } from '@/db/models/models'
import { insertTag } from '@/db/models/tags'
import { addAnnotations } from '@/db/samples/annotations'
import { refreshLiveSamples, storeAnswers } from '@/db/samples/live-samples'
import { LEAST_SURE_FIRST, NEWEST_FIRST, OLDEST_FIRST } from '@/db/samples/orderings'
import { countSamples, listSamples, matchingSamples } from '@/db/samples/sample-lists'
import { closeSamples, openSamples } from '@/db/samples/samples'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { taggedWithWords, waitingWords } from '@/db/samples/search/words'
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

async function index(most = 10_000): Promise<void> {
  const kept = await readForIndex(await waitingForIndex(db.read, most))
  await db.write((tx) => addToIndex(tx, kept))
}

async function found(q: string, model = modelId, order = OLDEST_FIRST): Promise<string[]> {
  const { items } = await listSamples(db.read, { modelId: model, q }, { ...PAGE, order })
  return items.map(({ content }) => content)
}

const PAGE = { order: OLDEST_FIRST, after: null, limit: 50 }

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

describe('search for signs and parts: among more texts than are read one by one', () => {
  /** Every hundredth has what is rare. */
  const texts = Array.from({ length: 1_200 }, (_, row) =>
    row % 100 === 0 ? `Ticket ${row}: 😂 Rücksendeetikett, C++ can't` : `Ticket ${row}: thanks`,
  )
  const rare = texts.filter((_, row) => row % 100 === 0)
  const QUERIES = ['😂', '+', '++', "can't", 'sendeetik', 'rucksende', '"C++ can\'t"', 't 1 kett']

  test('the index, and texts that wait for it, give the same texts', async () => {
    await add(texts)
    const before = await Promise.all(QUERIES.map((q) => found(q)))
    await index(600)
    const half = await Promise.all(QUERIES.map((q) => found(q)))
    await index()
    expect(await waitingForIndex(db.read, 1)).toEqual([])
    const after = await Promise.all(QUERIES.map((q) => found(q)))
    expect([before, half]).toEqual([after, after])
    expect(after.slice(0, 7)).toEqual(QUERIES.slice(0, 7).map(() => rare))
    expect(await found('c+++')).toEqual([])
  })

  test('pages, counts and what a change of all is about are the same texts', async () => {
    const ids = await add(texts)
    await index()
    const filter = { modelId, q: '1:' }
    const wanted = ids.filter((_, row) => texts[row]?.includes('1:'))
    expect(await matchingSamples(db.read, filter)).toEqual(wanted)
    expect(await countSamples(db.read, filter)).toEqual({ value: wanted.length, exact: true })
    expect(await countSamples(db.read, { modelId, q: 'T' })).toEqual({ value: 1_000, exact: false })
    expect(await matchingSamples(db.read, { modelId, q: 'T' })).toEqual(ids)
    const seen: number[] = []
    for (let after = null; ; ) {
      const page = await listSamples(db.read, filter, { order: NEWEST_FIRST, after, limit: 50 })
      seen.push(...page.items.map(({ id }) => id))
      if (!page.next) break
      after = page.next as never
    }
    expect(seen).toEqual(wanted.toReversed())
  })

  test('a text that leaves the data leaves the index', async () => {
    const ids = await add(texts)
    await index()
    const close = ids.slice(0, 150)
    await newRevision(db, modelId, (tx, revision) => closeSamples(tx, modelId, revision, close))
    expect(await found('😂')).toEqual(rare.slice(2))
    await newRevision(db, modelId, (tx, revision) => openSamples(tx, modelId, revision, close))
    expect(await found('😂')).toEqual(rare)
    await index()
    expect(await found('😂')).toEqual(rare)
  })

  test('by how sure the sandbox is, those without an answer left out', async () => {
    const ids = await add(texts)
    await index()
    const answers = ids.slice(0, 400).map((sampleId, row) => ({
      sampleId,
      tags: [1],
      isSet: false,
      confidence: 1 - row / 1_000,
      outOfFold: false,
    }))
    await db.write((tx) => storeAnswers(tx, modelId, answers))
    expect(await found('😂', modelId, LEAST_SURE_FIRST)).toEqual(rare.slice(0, 4).toReversed())
    expect(await found('😂', modelId, { by: 'confidence', isDown: true })).toEqual(rare.slice(0, 4))
  })
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
  const waiting = [...(await waitingWords(db.read, modelId, 9)).keys()]
  expect(waiting).toEqual(ids.slice(0, 3).toReversed())
  await index()
  expect((await waitingWords(db.read, modelId, 9)).size).toBe(0)
  const [first, , third] = ids
  expect(await taggedWithWords(db.read, modelId, ['invoice', 'late'], 9)).toEqual([third, first])
  expect(await taggedWithWords(db.read, modelId, ['invoice', 'late'], 1)).toEqual([third])
})

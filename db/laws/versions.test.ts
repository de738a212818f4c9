import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertModel } from '@/db/models/models'
import {
  insertDeployment,
  listDeployments,
  newestDeployment,
  productionPointer,
  productionPointerAt,
} from '@/db/production/deployments'
import { listKept } from '@/db/production/kept-requests'
import { addRequests } from '@/db/production/request-stats'
import {
  addKeptRequests,
  dailyRequests,
  dropSurplusRequests,
  pinnedRequests,
  pinnedVersion,
} from '@/db/production/requests'
import {
  deleteSomeChunks,
  hasChunks,
  insertChunk,
  readBeginning,
  readChunks,
} from '@/db/versions/version-chunks'
import { findVersion, listVersions, newestVersion, readMetrics } from '@/db/versions/versions'
import { insertVersion, publishVersion, unfinishedVersions } from '@/db/versions/write-version'
import { newModel, newVersion } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
let modelId: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  modelId = (await db.write((tx) => insertModel(tx, newModel(), new Date()))).id
})
afterEach(() => db.remove())

const begin = () => db.write((tx) => insertVersion(tx, newVersion(modelId), new Date()))
const publish = (id: number) => db.write((tx) => publishVersion(tx, id, 7, new Date()))

describe('a version', () => {
  test('is seen by nobody before it is published, and has the next number', async () => {
    const first = await begin()
    expect(await newestVersion(db.read, modelId)).toBeNull()
    expect(await unfinishedVersions(db.read, modelId)).toEqual([first.id])
    await publish(first.id)
    const second = await begin()
    await publish(second.id)
    expect([first.number, second.number]).toEqual([1, 2])
    expect((await newestVersion(db.read, modelId))?.number).toBe(2)
    const { items, total } = await listVersions(db.read, modelId, { before: 2, limit: 5 })
    expect([items.map(({ number }) => number), total]).toEqual([[1], 2])
  })

  test('comes back as it was written, with the figures that lists show', async () => {
    const written = newVersion(modelId)
    await publish((await begin()).id)
    const row = await findVersion(db.read, modelId, 1)
    const { accuracy, macro_f1, texts, multi } = written.metrics
    expect(row).toMatchObject({ accuracy, macroF1: macro_f1, texts, multi, durationMs: 7 })
    expect([row?.settings, row?.tags, row?.readAt]).toEqual([
      written.settings,
      written.tags,
      written.readAt,
    ])
    expect(row && (await readMetrics(db.read, row.id))).toEqual(written.metrics)
  })
})

test('chunks come back as one, in the order of their places, and go a few at a time', async () => {
  const { id } = await begin()
  const chunks = Array.from({ length: 10 }, (_, position) => ({
    position,
    bytes: Uint8Array.from([position, 0, 255]),
  }))
  for (const chunk of chunks.toReversed())
    await db.write((tx) => insertChunk(tx, id, 'model', chunk))
  const whole = await readChunks(db.read, id, 'model')
  expect([...whole]).toEqual(chunks.flatMap(({ bytes }) => [...bytes]))
  // Typed arrays are laid upon it.
  expect(whole.byteOffset).toBe(0)
  expect([...(await readBeginning(db.read, id, 'model', 2))]).toEqual([0, 0])
  expect([await hasChunks(db.read, id, 'model'), await hasChunks(db.read, id, 'answers')]).toEqual([
    true,
    false,
  ])
  let rounds = 0
  while (await db.write((tx) => deleteSomeChunks(tx, id, 'model'))) rounds += 1
  expect(rounds).toBeGreaterThan(1)
  expect(await readChunks(db.read, id, 'model')).toHaveLength(0)
})

test('production is what the newest deployment points to, and what it was at a moment stays known', async () => {
  const moments = [new Date(1_000), new Date(2_000)]
  for (const at of moments) {
    const { id: versionId } = await begin()
    await publish(versionId)
    const told = { actor: 'Maya', userId: null, askedBy: null, note: '', reason: '', proof: null }
    await db.write((tx) =>
      insertDeployment(tx, { modelId, versionId, kind: 'deploy', at, ...told }),
    )
  }
  expect(await productionPointer(db.read, modelId)).toMatchObject({ number: 2 })
  expect(await newestDeployment(db.read, modelId)).toMatchObject({ number: 2, version: 2 })
  expect(await productionPointerAt(db.read, modelId, new Date(1_999))).toMatchObject({ number: 1 })
  expect(await productionPointerAt(db.read, modelId, new Date(999))).toBeNull()
  const { items, total } = await listDeployments(db.read, modelId, { before: 9, limit: 1 })
  expect([items.map(({ number }) => number), total]).toEqual([[2], 2])
})

test('requests are counted by day and kept once by their text, the surplus of the oldest goes', async () => {
  const { id: versionId } = await begin()
  const answers = (confidence: number) => [{ tag_id: 1, confidence }]
  await db.write(async (tx) => {
    const counted = { modelId, confidence: 1, tags: new Map([[1, 2]]) }
    for (const deployment of [0, 1, 1, pinnedVersion(3)])
      await addRequests(tx, [{ ...counted, deployment, hour: 48, texts: 2, requests: 1 }])
    const kept = ['a', 'b', 'a', 'c'].map((content, index) => ({
      modelId,
      versionId,
      at: new Date(index),
      content,
      answers: answers(1 - index / 10),
    }))
    await addKeptRequests(tx, kept)
  })
  expect(await dailyRequests(db.read, modelId, 0)).toEqual([
    {
      day: 2,
      production: { texts: 4, requests: 2 },
      sandbox: { texts: 2, requests: 1 },
      pinned: { texts: 2, requests: 1 },
    },
  ])
  expect(await pinnedRequests(db.read, modelId, 0)).toEqual([{ version: 3, texts: 2, requests: 1 }])
  const contents = async (order: 'newest' | 'unsure') => {
    const { items, total } = await listKept(db.read, modelId, { order, skip: 0, limit: 9 })
    return [items.map(({ content }) => content).join(''), total]
  }
  expect(await contents('newest')).toEqual(['cab', 3])
  expect(await contents('unsure')).toEqual(['cab', 3])
  expect(await db.write((tx) => dropSurplusRequests(tx, modelId, { kept: 2, limit: 9 }))).toBe(2)
  expect(await contents('newest')).toEqual(['ca', 2])
})

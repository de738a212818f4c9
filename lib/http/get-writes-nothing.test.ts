import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishHeldOut, insertHeldOut } from '@/db/held-out/held-out'
import type { ModelRow } from '@/db/models/models'
import { countWaiting } from '@/db/questions/analyses'
import { systemActor } from '@/lib/contracts/actor'
import { analysisKinds } from '@/lib/contracts/analysis'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { runEnded, startTestJobs } from '@/lib/testing/jobs/test-jobs'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import type { Endpoint } from './endpoint'
import { API_ROOT } from './match-path'

/** A model with two versions, one of them in production, and texts without tags: there is something to ask of all kinds. */
let application: TestApplication
let model: ModelRow
beforeAll(async () => {
  application = await startTestApplication()
  const { db, serving } = application
  const jobs = startTestJobs(db, (await bundlePrograms()).workerFile)
  const settings = { algorithm: 'nb', max_features: 10, train_automatically: false } as const
  model = await createModel(db, systemActor, { name: 'Tickets', ...settings })
  const data = manyTexts(240, 3).map(({ text, tags }, index) => ({
    text,
    tags: index < 180 ? tags : [],
  }))
  await uploadSamples(db, systemActor, model, { data })
  const train = async () => runEnded(db, (await startRun(db, systemActor, model)).id)
  await train()
  await deploySandbox(db, serving.unseen, systemActor, model)
  await editModel(db, systemActor, model, { max_features: 2_000 })
  await train()
  await jobs.stop()
  const heldOut = { modelId: model.id, fileName: 'x.csv', by: 'x', createdAt: new Date() }
  const file = await db.write((tx) => insertHeldOut(tx, heldOut))
  const found = { rows: 0, repeated: 0, untagged: 0, problem_count: 0, problems: [] }
  const columns = { text_column: 'text', tag_columns: ['tag'] }
  await db.write((tx) => finishHeldOut(tx, file, { texts: 0, found: { ...found, ...columns } }))
  // What the training had asked for by itself.
  await changeByHand(db, 'DELETE FROM analyses')
})
afterAll(async () => {
  await application.serving.close()
  await application.remove()
})

async function send(endpoint: Endpoint) {
  const places: Record<string, string> = { modelId: model.publicId, number: '2' }
  const filled = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? '1')
  const url = filled.startsWith('/') ? filled : API_ROOT + filled
  const headers = { authorization: `Token ${application.token}` }
  const { status, body } = await answer(endpoint, apiRequest(endpoint.method, url, { headers }))
  return { status, body }
}

const gets = allEndpoints
  .filter(({ method }) => method === 'GET')
  .map((endpoint) => [endpoint.path, endpoint] as const)

test.each(gets)('GET %s writes nothing and starts nothing', async (_, endpoint) => {
  const { db } = application
  const before = { commits: db.commits(), wakes: application.wakes() }
  const { status } = await send(endpoint)
  expect(status).not.toBe(500)
  expect({ commits: db.commits(), wakes: application.wakes() }).toEqual(before)
  expect(await countWaiting(db.read, model.id)).toBe(0)
})

test('each question is told as not asked by GET, with how to ask, and asked once by POST', async () => {
  const posts = new Map(
    allEndpoints.filter(({ method }) => method === 'POST').map((one) => [one.path, one]),
  )
  let asked = 0
  for (const [path, endpoint] of gets) {
    const { status, body } = await send(endpoint)
    const analysis = status === 200 && body.startsWith('{') ? JSON.parse(body) : {}
    if (analysis.state !== 'not_asked') continue
    expect(analysis.error).toContain('POST')
    const post = posts.get(path)
    if (!post) throw new Error(`Nothing asks ${path}.`)
    for (const once of ['first', 'again']) {
      const answered = await send(post)
      expect([once, JSON.parse(answered.body)]).toMatchObject([
        once,
        { state: 'queued', error: null },
      ])
    }
    expect(JSON.parse((await send(endpoint)).body)).toMatchObject({ state: 'queued' })
    asked += 1
    expect(await countWaiting(application.db.read, model.id)).toBe(asked)
  }
  // Of the replay there is nothing to ask before production was asked something.
  expect(asked).toBe(analysisKinds.length - 1)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { disagreementAnalysisSchema } from '@/lib/contracts/disagreement'
import { queueSchema } from '@/lib/contracts/queue'
import { answer } from '@/lib/http/answer'
import type { Endpoint } from '@/lib/http/endpoint'
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
import { runEnded, startTestJobs } from '@/lib/testing/jobs/test-jobs'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { resultOf } from '@/lib/testing/until'
import { askDisagreement, showDisagreement } from './disagreement'
import { openApiEndpoint } from './openapi'
import { showQueue } from './queue'
import { tagSamples } from './samples'

let application: TestApplication
let jobs: ReturnType<typeof startTestJobs>
let model: ModelRow
beforeAll(async () => {
  application = await startTestApplication()
  const { db, serving } = application
  jobs = startTestJobs(db, (await bundlePrograms()).workerFile)
  const settings = { algorithm: 'nb', max_features: 10, train_automatically: false } as const
  model = await createModel(db, systemActor, { name: 'Tickets', ...settings })
  const texts = manyTexts(240, 3)
  const data = texts.map(({ text, tags }, index) => ({ text, tags: index < 180 ? tags : [] }))
  await uploadSamples(db, systemActor, model, { data })
  const train = async () => runEnded(db, (await startRun(db, systemActor, model)).id)
  await train()
  await deploySandbox(db, serving.unseen, systemActor, model)
  await editModel(db, systemActor, model, { max_features: 2_000 })
  await train()
})
afterAll(async () => {
  await jobs.stop()
  await application.serving.close()
  await application.remove()
})

async function send(endpoint: Endpoint, path: string, body?: unknown) {
  const headers = { authorization: `Token ${application.token}` }
  const url = `/api/v3/classifiers/${model.publicId}/${path}`
  const options = { headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const answered = await answer(endpoint, apiRequest(endpoint.method, url, options))
  return { status: answered.status, body: JSON.parse(answered.body) }
}

async function found() {
  await send(askDisagreement, 'disagreement/')
  return resultOf(async () => {
    const { body } = await send(showDisagreement, 'disagreement/')
    return disagreementAnalysisSchema.parse(body)
  })
}

async function queued() {
  const { body } = await send(showQueue, 'queue/?by=disagreement&limit=100')
  return queueSchema.parse(body).items
}

test('the queue of disagreements waits until they are known, and then gives texts without answers', async () => {
  const early = await send(showQueue, 'queue/?by=disagreement')
  expect(early).toMatchObject({ status: 503, body: { error_code: 'NOT_READY' } })
  expect(early.body.detail).toContain('POST to "disagreement/"')
  const { disagreeing } = await found()
  const items = await queued()
  expect(items).toHaveLength(disagreeing)
  for (const item of items) expect(item).toMatchObject({ answers: [], sandbox: null })
})

test('a text that is tagged from it counts as tagged and leaves it', async () => {
  const { disagreeing } = await found()
  const ids = [(await queued())[0]?.id ?? 0]
  const tag = await findTagByName(application.db.read, model.id, 'Tag a')
  const body = { ids, set_tags: [tag?.id], chosen_by: 'disagreement' }
  expect(await send(tagSamples, 'data/', body)).toMatchObject({ body: { changed: 1 } })
  expect(await found()).toMatchObject({ disagreeing, tagged: 1 })
  expect(await queued()).toHaveLength(disagreeing - 1)
})

test('a queue of another name is refused with the names there are', async () => {
  const { status, body } = await send(showQueue, 'queue/?by=chance')
  expect(status).toBe(422)
  expect(body.fields[0]).toMatchObject({ path: 'by', value: 'chance' })
})

test('the reference describes both', async () => {
  const reference = openApiEndpoint([showDisagreement, showQueue])
  const headers = { authorization: `Token ${application.token}` }
  const answered = await answer(reference, apiRequest('GET', '/api/openapi.json', { headers }))
  const { paths } = JSON.parse(answered.body)
  expect(Object.keys(paths)).toEqual([
    '/api/v3/classifiers/{modelId}/disagreement/',
    '/api/v3/classifiers/{modelId}/queue/',
    '/api/openapi.json',
  ])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { TRY_HEADER } from '@/lib/contracts/limits'
import { answer } from '@/lib/http/answer'
import { createModel } from '@/lib/services/models/create-model'
import { showUsage } from '@/lib/services/requests/show-usage'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { sandboxVersion } from '@/lib/services/versions/sandbox-version'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { runEnded, startTestJobs } from '@/lib/testing/jobs/test-jobs'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { classifyTexts } from './classify'

let application: TestApplication
let model: ModelRow
beforeAll(async () => {
  application = await startTestApplication()
  const { db } = application
  const jobs = startTestJobs(db, (await bundlePrograms()).workerFile)
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: trainingTexts() })
  await runEnded(db, (await startRun(db, systemActor, model)).id)
  await jobs.stop()
})
afterAll(async () => {
  await application.serving.close()
  await application.remove()
})

async function send(body: unknown, others: Record<string, string> = {}) {
  const headers = { authorization: `Token ${application.token}`, ...others }
  const url = `/api/v3/classifiers/${model.publicId}/classify/`
  const request = apiRequest('POST', url, { headers, body: JSON.stringify(body) })
  const answered = await answer(classifyTexts, request)
  return { ...answered, body: JSON.parse(answered.body) }
}

test('an answer says in its headers which version gave it and what it cost', async () => {
  const { headers, body } = await send({ data: ['my login code', ''] })
  const sandbox = await sandboxVersion(application.db, model.id)
  expect(headers).toMatchObject({
    'X-Langur-Version': '1',
    'X-Langur-Model-Hash': sandbox?.model_hash,
    'X-Query-Limit-Request-Queries': '1',
  })
  expect(body).toHaveLength(2)
})

test('a request has an id when it asks for one, its own or a new one, and the body stays as it was', async () => {
  const plain = await send({ data: ['Hello'] })
  expect(plain.headers).not.toHaveProperty('X-Request-Id')
  const own = await send({ data: ['Hello'] }, { 'x-request-id': 'order-17/a' })
  expect(own.headers).toMatchObject({ 'X-Request-Id': 'order-17/a' })
  const asked = await send({ data: ['Hello'], request_id: true })
  expect(asked.headers).toMatchObject({ 'X-Request-Id': expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect([own.body, asked.body]).toEqual([plain.body, plain.body])
  expect(await send({ data: ['Hello'] }, { 'x-request-id': 'two words' })).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'X-Request-Id', value: 'two words' }] },
  })
})

test('a request with the header of a try is answered and not counted', async () => {
  const texts = async () => {
    // Writes what waits; what is answered afterwards waits for the next call.
    await application.serving.close()
    const { days } = await showUsage(application.db, model.id)
    return days.reduce((sum, day) => sum + day.sandbox.texts, 0)
  }
  const before = await texts()
  expect((await send({ data: ['Hello'] }, { [TRY_HEADER]: '1' })).status).toBe(200)
  expect(await texts()).toBe(before)
  await send({ data: ['Hello'] })
  expect(await texts()).toBe(before + 1)
})

test('500 texts are answered, in their order', async () => {
  const data = Array.from({ length: 500 }, (_, index) => ({ text: 'Hello', external_id: index }))
  const { body } = await send({ data })
  expect(body.map((one: { external_id: number }) => one.external_id)).toEqual([...data.keys()])
})

test.each([
  ['no data', {}, 'data is missing.'],
  ['no texts', { data: [] }, 'data must have at least one text. Given: [].'],
  ['501 texts', { data: Array(501).fill('x') }, 'data must have at most 500 texts;'],
  [
    'a number',
    { data: ['x', 5] },
    'An element of data must be a string, or an object with a text.',
  ],
  [
    'an external id that would come back as another one',
    { data: [{ text: 'a', external_id: 12_345_678_901_234_567_000 }] },
    'data.1.external_id: external_id is a number with more digits than can be kept: send it as a string.',
  ],
  ['an element without text', { data: [{ external_id: 1 }] }, 'data.1.text is missing.'],
  ['a version that is no number', { data: ['x'], version: 'one' }, 'version must be a number.'],
])('%s: refused in words', async (_, input, sentence) => {
  const { status, body } = await send(input)
  expect(status).toBe(422)
  expect(body.error_code).toBe('REQUEST_PARAMS_ERROR')
  expect(body.detail).toContain(sentence)
})

import MonkeyLearn from 'monkeylearn'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** MonkeyLearn's official client, unmodified, against the running server: only `base_url` differs. */
let server: RunningServer
let client: MonkeyLearn
beforeAll(async () => {
  server = await startServer()
  client = new MonkeyLearn(server.token, { base_url: `${server.url}/api/v3/` })
})
afterAll(() => server.stop())

type ModelBody = { id: string; name: string; model: Record<string, unknown> & { tags: Tag[] } }
type Tag = { id: number; name: string }
type Answered = {
  text: string
  external_id: unknown
  error: boolean
  classifications: { tag_name: string; tag_id: number; confidence: number }[]
}

async function createModel(params: Record<string, unknown> = {}): Promise<ModelBody> {
  return (await client.classifiers.create({ name: 'Tickets', ...params })).body as ModelBody
}

async function createTrained(): Promise<string> {
  const { id } = await createModel()
  await client.classifiers.upload_data(id, trainingTexts())
  await train(server, id)
  return id
}

test('create answers the whole model object with the settings it was given', async () => {
  const created = await createModel({ algorithm: 'nb', ngram_range: [1, 3], max_features: 500 })
  expect(created).toMatchObject({
    id: expect.stringMatching(/^cl_[0-9A-Za-z]{8}$/),
    name: 'Tickets',
    description: '',
    model_version: 'v3',
    industries: [],
    is_public: false,
    last_trained: null,
    model: { algorithm: 'nb', ngram_range: [1, 3], max_features: 500, language: 'en', tags: [] },
  })
})

test('list is a bare array, newest first, and empty past the end', async () => {
  const { id } = await createModel({ name: 'Newest' })
  const { body } = await client.classifiers.list({ per_page: 2 })
  expect(body).toMatchObject([{ id }, {}])
  expect((await client.classifiers.list({ page: 99 })).body).toEqual([])
})

describe('README calls of the official clients:', () => {
  test('list takes page, per_page and order_by with one field or several', async () => {
    for (const name of ['Bees', 'ants', 'Cats']) await createModel({ name })
    const names = async (params: Record<string, unknown>) =>
      ((await client.classifiers.list(params)).body as ModelBody[]).map(({ name }) => name)
    const all = await names({ per_page: 200, order_by: 'name' })
    expect(all).toEqual([...all].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    expect(await names({ per_page: 200, order_by: ['-is_public', 'name'] })).toEqual(all)
    expect(await names({ per_page: 200, order_by: 'is_public,-name' })).toEqual([...all].reverse())
    expect(await names({ page: 2, per_page: 2, order_by: ['name'] })).toEqual(all.slice(2, 4))
    expect(await names({ per_page: 3, order_by: 'is_public' })).toEqual(
      await names({ per_page: 3 }),
    )
  })

  test.each(['name', 'created', 'updated', 'last_trained', 'id', 'description', 'model_version'])(
    'list is ordered by %s, upwards and downwards',
    async (field) => {
      for (const order_by of [field, `-${field}`]) {
        expect((await client.classifiers.list({ order_by })).body).toEqual(expect.any(Array))
      }
    },
  )

  test('list by what is no field is refused by name', async () => {
    await expect(client.classifiers.list({ order_by: 'size' })).rejects.toMatchObject({
      error_code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining('“size”'),
    })
  })

  test('the list of extractors is empty', async () => {
    const params = { page: 2, per_page: 5, order_by: ['-is_public', 'name'] }
    expect(await client.extractors.list(params)).toMatchObject({
      body: [],
      request_queries_used: 0,
    })
  })

  test.each([
    ['extractors.extract', () => client.extractors.extract('ex_oJNMkt2V', ['x'])],
    ['extractors.detail', () => client.extractors.detail('ex_oJNMkt2V')],
    ['workflows.detail', () => client.workflows.detail('wf_oJNMkt2V')],
    ['workflows.create', () => client.workflows.create({ name: 'x', steps: [] })],
    ['workflows.delete', () => client.workflows.delete('wf_oJNMkt2V')],
  ])('%s is answered with what Langur has', async (_, call) => {
    await expect(call()).rejects.toMatchObject({
      error_code: 'NOT_FOUND',
      message: expect.stringMatching(/There are no .* Langur has classifiers only/),
      response: { raw_responses: [{ status: 404 }] },
    })
  })

  test('the addresses without /api answer the same', async () => {
    const own = new MonkeyLearn(server.token, { base_url: `${server.url}/v3/` })
    const id = await createTrained()
    expect((await own.classifiers.detail(id)).body).toMatchObject({ id })
    const answer = await own.classifiers.classify(id, ['charged twice'])
    expect(answer.body).toEqual((await client.classifiers.classify(id, ['charged twice'])).body)
    expect((await own.extractors.list()).body).toEqual([])
    await own.classifiers.upload_data(id, [{ text: 'a new one', tags: ['Billing'] }])
  })

  test('v2 is answered with what Langur has', async () => {
    for (const path of ['/v2/classifiers/cl_a/classify/', '/api/v2/pipelines/pi_a/run/']) {
      const answer = await fetch(server.url + path, { method: 'POST', body: '{"text_list":["x"]}' })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(await answer.json()).toMatchObject({
        error_code: 'NOT_FOUND',
        detail: expect.stringContaining('Langur answers its v3 API'),
      })
    }
  })
})

test('edit changes a subset and answers the model; detail shows it', async () => {
  const { id } = await createModel()
  await client.classifiers.edit(id, { name: 'Renamed', stopwords: ['foo'] })
  const { body } = await client.classifiers.detail(id)
  expect(body).toMatchObject({ name: 'Renamed', model: { stopwords: ['foo'], algorithm: 'svm' } })
})

test('delete makes the model unknown', async () => {
  const { id } = await createModel()
  await client.classifiers.delete(id)
  await expect(client.classifiers.detail(id)).rejects.toMatchObject({
    error_code: 'MODEL_NOT_FOUND',
  })
})

test('tags are created, shown, renamed and deleted', async () => {
  const { id } = await createModel()
  const { body } = await client.classifiers.tags.create(id, { name: 'Billing' })
  const tag = body as Tag
  expect(tag).toMatchObject({ name: 'Billing', parent: null, tag_id: tag.id })
  await client.classifiers.tags.edit(id, tag.id, { name: 'Invoices' })
  expect((await client.classifiers.tags.detail(id, tag.id)).body).toMatchObject({
    name: 'Invoices',
  })
  await client.classifiers.tags.delete(id, tag.id)
  await expect(client.classifiers.tags.detail(id, tag.id)).rejects.toMatchObject({
    error_code: 'TAG_NOT_FOUND',
  })
})

test('an untrained sandbox and an empty production answer 423', async () => {
  const { id } = await createModel()
  await expect(client.classifiers.classify(id, ['x'])).rejects.toMatchObject({
    error_code: 'MODEL_STATE_ERROR',
  })
  const trained = await createTrained()
  await expect(
    client.classifiers.classify(trained, ['x'], { production_model: true }),
  ).rejects.toMatchObject({ error_code: 'MODEL_STATE_ERROR' })
})

test('deploying before any training answers 423', async () => {
  const { id } = await createModel()
  await expect(client.classifiers.deploy(id)).rejects.toMatchObject({
    error_code: 'MODEL_STATE_ERROR',
  })
})

test('upload, train, deploy and classify end in answers from production', async () => {
  const id = await createTrained()
  await client.classifiers.deploy(id)
  const { body, request_queries_used } = await client.classifiers.classify(
    id,
    ['charged twice on my card', { text: 'password refused', external_id: 'b-2' }, '   '],
    { production_model: true },
  )
  const answers = body as Answered[]
  expect(answers.map((one) => one.classifications[0]?.tag_name)).toEqual([
    'Billing',
    'Login',
    undefined,
  ])
  expect(answers.map((one) => one.external_id)).toEqual([null, 'b-2', null])
  expect(answers.map((one) => one.error)).toEqual([false, false, true])
  expect(request_queries_used).toBe(2)
})

test('450 texts go in three batches and come back in order', async () => {
  const id = await createTrained()
  const texts = Array.from({ length: 450 }, (_, index) => `charged ${index}`)
  const { body, request_queries_used } = await client.classifiers.classify(id, texts)
  expect((body as Answered[]).map((one) => one.text)).toEqual(texts)
  expect(request_queries_used).toBe(450)
})

test('the data missing from a request is a clean 422', async () => {
  const id = await createTrained()
  const odd = new MonkeyLearn(server.token, {
    base_url: `${server.url}/api/v3/`,
    auto_batch: false,
  })
  await expect(odd.classifiers.classify(id, ['x'])).rejects.toMatchObject({
    error_code: 'REQUEST_PARAMS_ERROR',
  })
})

test('a wrong key is refused before anything else', async () => {
  const stranger = new MonkeyLearn('0'.repeat(40), { base_url: `${server.url}/api/v3/` })
  await expect(stranger.classifiers.detail('cl_unknown1')).rejects.toMatchObject({
    error_code: 'AUTHENTICATION_ERROR',
  })
})

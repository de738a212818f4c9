import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { Method } from '@/lib/contracts/declare'
import type { ErrorBody } from '@/lib/contracts/error'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import { getApplication } from './application'
import type { Endpoint } from './endpoint'
import { API_ROOT, canonicalPath } from './match-path'
import { OVERLOOKED_HEADER } from './overlooked'

/** A mistyped field must never be silently dropped: of a filter it would mean everything. */
let application: TestApplication
beforeAll(async () => {
  application = await startTestApplication()
})
afterAll(() => application.remove())

const UNKNOWN = 'zzz_unknown'

async function ask(endpoint: Endpoint, url: string, body?: unknown) {
  const { method } = endpoint
  const headers = { Authorization: `Token ${application.token}` }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answered = await answer(endpoint, apiRequest(method, url, { headers, ...sent }))
  const ignored = answered.headers[OVERLOOKED_HEADER]
  return { status: answered.status, body: JSON.parse(answered.body) as ErrorBody, ignored }
}

/** An address that nothing lives at, so that what is accepted changes nothing. */
function addressOf({ path }: Endpoint): string {
  const filled = path.replace(/\{\w+\}/g, '1')
  return filled.startsWith('/') ? filled : API_ROOT + filled
}

const named = allEndpoints.map((endpoint) => {
  const name = `${endpoint.method} ${endpoint.path}`
  return [name, endpoint] as const
})
const ours = named.filter(([, { isTolerant }]) => !isTolerant)
const monkeyLearns = named.filter(([, { isTolerant }]) => isTolerant)

test.each(ours)('%s refuses an unknown query parameter by name', async (_, endpoint) => {
  const { status, body } = await ask(endpoint, `${addressOf(endpoint)}?${UNKNOWN}=1`)
  expect([status, body.error_code]).toEqual([422, 'REQUEST_PARAMS_ERROR'])
  expect(body.detail).toContain(`${UNKNOWN} is not a field of this request`)
})

/** Where objects may stand in an input, as paths; a place in a list is 0. */
function objectPaths(schema: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return objectPaths(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => objectPaths(one, path))
  if (schema instanceof z.ZodArray) return objectPaths(schema.element, [...path, 0])
  if (!(schema instanceof z.ZodObject)) return []
  const inner = Object.entries(schema.shape)
  return [path, ...inner.flatMap(([name, one]) => objectPaths(one, [...path, name]))]
}

function bodyWithUnknown(path: (string | number)[]): unknown {
  return path.reduceRight<unknown>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    { [UNKNOWN]: 1 },
  )
}

const bodies = ours
  .filter(([, { method, bodyType }]) => method !== 'GET' && bodyType === undefined)
  .flatMap(([name, endpoint]) =>
    objectPaths(endpoint.body ?? z.object({})).map((path) => {
      const place = [...path, UNKNOWN].map((key) => (key === 0 ? 1 : key)).join('.')
      return [name, place, endpoint, bodyWithUnknown(path)] as const
    }),
  )

test.each(bodies)('%s refuses the unknown field %s', async (_, place, endpoint, body) => {
  const query = endpoint.bodyType ? '?file_name=x' : ''
  const { status, body: refusal } = await ask(endpoint, addressOf(endpoint) + query, body)
  expect([status, refusal.error_code]).toEqual([422, 'REQUEST_PARAMS_ERROR'])
  expect(refusal.detail).toContain(`${place} is not a field of`)
  expect(refusal.fields?.map(({ path }) => path)).toContain(place)
})

test('depth: the tests above look into lists and objects of bodies', () => {
  const places = bodies.map(([, place]) => place)
  expect(places).toEqual(
    expect.arrayContaining([
      `filter.${UNKNOWN}`,
      `data.1.${UNKNOWN}`,
      `settings.regular_expressions.1.${UNKNOWN}`,
    ]),
  )
})

test.each(monkeyLearns)(
  '%s ignores what it does not know, as MonkeyLearn, and names it',
  async (_, endpoint) => {
    const body = { name: 'x', data: ['x'], [UNKNOWN]: { a: 1 } }
    const address = `${addressOf(endpoint)}?${UNKNOWN}=1`
    const { status, ignored } = await ask(
      endpoint,
      address,
      endpoint.method === 'GET' ? undefined : body,
    )
    expect([200, 404]).toContain(status)
    const isRead = endpoint.query !== undefined || endpoint.body !== undefined
    if (status === 200 && isRead) expect(ignored).toContain(UNKNOWN)
  },
)

describe('bodies that are strict say so in openapi.json:', () => {
  type Operation = { requestBody?: { content: Record<string, { schema?: { anyOf?: object[] } }> } }
  let paths: Record<string, Record<string, Operation>>
  beforeAll(async () => {
    const show = allEndpoints.find(({ path }) => path === '/api/openapi.json') as Endpoint
    ;({ paths } = (await ask(show, '/api/openapi.json')).body as unknown as { paths: typeof paths })
  })
  test.each(named.filter(([, { body }]) => body))('%s', (_, endpoint) => {
    const operation = paths[API_ROOT + endpoint.path]?.[endpoint.method.toLowerCase()]
    const schema = operation?.requestBody?.content['application/json']?.schema
    const closed = JSON.stringify(schema).includes('"additionalProperties":false')
    expect(closed).toBe(!endpoint.isTolerant)
  })
})

describe('a mistyped filter never means all:', () => {
  let model: ModelRow
  beforeEach(async () => {
    const { db } = getApplication()
    model = await createModel(db, systemActor, {
      name: 'Tickets',
      train_automatically: false,
    })
    await uploadSamples(db, systemActor, model, {
      data: [{ text: 'charged twice', tags: ['Billing'] }, { text: 'password refused' }],
    })
  })

  async function call(method: Method, path: string, body?: unknown) {
    const url = `${API_ROOT}classifiers/${model.publicId}/${path}`
    const endpoint = allEndpoints.find(
      (one) => one.method === method && one.match(canonicalPath(url)),
    )
    return ask(endpoint as Endpoint, url, body)
  }

  async function data() {
    const { items } = await listSamples(getApplication().db, model, { order: 'added', limit: 10 })
    return items
  }

  const ALL = '{"all": true}'
  test.each([
    [
      'DELETE',
      'data/',
      { filter: { query: 'zzz' } },
      'filter.query is not a field of filter; did you mean q?',
    ],
    ['PATCH', 'data/', { filter: { query: 'zzz' }, set_tags: [] }, 'did you mean q?'],
    ['DELETE', 'data/', { filter: { taged: false } }, 'did you mean tagged?'],
    [
      'DELETE',
      'data/',
      { fliter: { q: 'zzz' } },
      'fliter is not a field of this request; did you mean filter?',
    ],
    ['DELETE', 'data/', { q: 'zzz' }, 'did you mean filter.q?'],
    ['DELETE', 'data/', { q: '' }, ALL],
    ['DELETE', 'data/', {}, ALL],
    ['DELETE', 'data/', undefined, ALL],
    ['DELETE', 'data/', null, ALL],
    ['DELETE', 'data/', { filter: {} }, ALL],
    ['DELETE', 'data/', { filter: { q: ' ' } }, ALL],
    ['DELETE', 'data/', { filter: { q: '', tagged: true } }, 'filter.q must not be empty'],
    ['PATCH', 'data/', { filter: { q: '\n', tag: 1 }, set_tags: [] }, 'filter.q must not be empty'],
    ['DELETE', 'data/', { filter: { tagged: 'false' } }, 'filter.tagged must be true or false'],
    ['DELETE', 'data/', { filter: { tag: null } }, 'filter.tag must be a number'],
    ['DELETE', 'data/', { filter: [] }, 'filter must be an object'],
    ['DELETE', 'data/', { ids: [], filter: { tagged: true } }, 'give one of'],
    ['DELETE', 'data/?q=zzz', { all: true }, 'q is not a field of this request'],
    [
      'PATCH',
      'data/',
      { ids: [1], set_tags: [], add_tags: [1] },
      'Give set_tags, accept_sandbox, or',
    ],
    ['PATCH', 'data/', { ids: [1], set_tags: [], accept_sandbox: true }, 'Give set_tags,'],
    ['PATCH', 'data/', { ids: [1], remove_tags: [1], accept_sandbox: true }, 'Give set_tags,'],
    ['DELETE', 'data/', { all: false }, 'all must be true, or left out.'],
    ['DELETE', 'data/', { all: true, filter: { q: 'zzz' } }, 'give one of'],
    ['PATCH', 'data/', { set_tags: [] }, ALL],
    ['POST', 'replay/adopt/', {}, ALL],
    [
      'POST',
      'replay/adopt/',
      { form: 1 },
      'form is not a field of this request; did you mean from?',
    ],
    ['PATCH', 'data/', { filter: {}, set_tags: [] }, ALL],
    [
      'PATCH',
      'data/',
      { filter: { tag: 999 }, set_tags: [] },
      'filter.tag: this model has no tag with id 999.',
    ],
    [
      'POST',
      'data/',
      { data: [{ text: 'charged twice', tag: 'Billing' }] },
      'data.1.tag is not a field of data.1; did you mean tags?',
    ],
    [
      'POST',
      'data/',
      { data: [{ text: 'x', label: 'Billing' }] },
      'data.1.label is not a field of data.1; known are text, tags, markers, fields and external_id.',
    ],
    [
      'POST',
      'data/',
      { data: [{ text: 'x' }], existing_duplicate_strategy: 'ignore' },
      'did you mean existing_duplicates_strategy?',
    ],
    [
      'POST',
      'classify/',
      { data: ['x'], production_modle: true },
      'did you mean production_model?',
    ],
    ['POST', 'classify/', { data: ['x'], production: true }, 'did you mean production_model?'],
    ['POST', 'classify/', { data: ['x'], useProduction: false }, 'the sandbox would answer'],
    ['POST', 'classify/', { data: ['x'], prod: 1, extra: 2 }, 'prod is not a field'],
    [
      'POST',
      'classify/?production_model=true',
      { data: ['x'] },
      'production_model stands in the address, where it says nothing: send it in the body.',
    ],
    ['POST', 'classify/?prodution_model=1', { data: ['x'] }, 'send it in the body'],
    ['PATCH', '?language=de', {}, 'language stands in the address'],
    ['POST', 'tags/?name=Refund', { name: 'Login' }, 'name stands in the address'],
    ['PATCH', '', { tagging_stratgy: 'multi' }, 'did you mean tagging_strategy?'],
    ['POST', 'tags/', { nmae: 'Login' }, 'did you mean name?'],
  ] as const)('%s %s %j', async (method, path, body, sentence) => {
    const before = await data()
    const refusal = await call(method, path, body)
    expect(refusal.body.detail).toContain(sentence)
    expect([404, 422]).toContain(refusal.status)
    expect(await data()).toEqual(before)
  })

  test('ids that the model never had are all named, and nothing is changed', async () => {
    const before = await data()
    const ids = [before[0]?.id, 9_999, 8_888]
    const { status, body } = await call('DELETE', 'data/', { ids })
    expect([status, body.detail]).toEqual([
      404,
      'ids.2: this model has no text with id 9999. ids.3: this model has no text with id 8888.',
    ])
    expect(await data()).toEqual(before)
  })

  test('a list that is asked with a mistyped filter is no list of all', async () => {
    const { status, body } = await call('GET', 'data/?query=zzz')
    expect([status, body.detail]).toEqual([
      422,
      'query is not a field of this request; did you mean q?',
    ])
  })
})

import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listModels } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { declare } from '@/lib/contracts/declare'
import { errorSchema } from '@/lib/contracts/error'
import { BODY_BYTES } from '@/lib/contracts/limits'
import { createModel } from '@/lib/services/models/create-model'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import { reply } from './api-message'
import { handle } from './endpoint'

let application: TestApplication
beforeAll(async () => {
  application = await startTestApplication()
})
afterAll(() => application.remove())

const echo = handle(
  declare({
    method: 'POST',
    path: 'echo/{id}/',
    summary: 'Echo.',
    allow: 'editor',
    params: z.object({ id: z.string() }),
    query: z.object({ page: z.coerce.number().int().default(1) }),
    body: z.object({ text: z.string().optional() }),
    answer: z.object({}).loose(),
  }),
  async ({ params, query, body, actor }) => ({
    ...params,
    ...query,
    ...body,
    by: actor.name,
  }),
)
const show = handle(
  declare({
    method: 'GET',
    path: 'show/',
    summary: 'Show.',
    allow: 'viewer',
    answer: z.array(z.number()),
  }),
  async () => [1, 2],
)
const paid = handle(
  declare({
    method: 'POST',
    path: 'paid/',
    summary: 'Costs.',
    allow: 'viewer',
    answer: z.object({}),
  }),
  async () => reply({}, { cost: 3, headers: { 'X-Langur-Version': '7' } }),
)
const broken = handle(
  declare({
    method: 'POST',
    path: 'broken/',
    summary: 'Breaks.',
    allow: 'viewer',
    answer: z.object({}),
  }),
  async () => {
    throw new Error('the secret inside')
  },
)

const authorized = () => ({ authorization: `Token ${application.token}` })
const post = (path: string, body?: string, headers = authorized()) =>
  apiRequest('POST', `/api/v3/${path}`, { headers, ...(body !== undefined && { body }) })

describe('a success', () => {
  test('is 200 with what the handler gives, from validated params, query and body', async () => {
    const { status, body } = await answer(echo, post('echo/a%20b/?page=3', '{"text":"hi"}'))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ id: 'a b', page: 3, text: 'hi', by: 'test' })
  })

  test.each([undefined, '', 'null'])('takes the body %s for an empty object', async (body) => {
    expect((await answer(echo, post('echo/a/', body))).status).toBe(200)
  })

  test('says what it cost, in exactly these header names', async () => {
    const { headers } = await answer(paid, post('paid/'))
    expect(headers).toMatchObject({
      'X-Query-Limit-Limit': '1000000000',
      'X-Query-Limit-Remaining': '1000000000',
      'X-Query-Limit-Request-Queries': '3',
      'X-Api-Version': 'v3.6',
      'X-Langur-Version': '7',
      'Content-Type': 'application/json',
    })
  })

  test('of a GET is 304 without a body when it has not changed', async () => {
    const first = await answer(show, apiRequest('GET', '/api/v3/show/', { headers: authorized() }))
    expect(first.headers['Cache-Control']).toBe('private, no-cache')
    const headers = { ...authorized(), 'if-none-match': String(first.headers.ETag) }
    const second = await answer(show, apiRequest('GET', '/api/v3/show/', { headers }))
    expect(second).toMatchObject({ status: 304, body: '' })
  })
})

describe('a failure', () => {
  test('without a token is 401, before anything else is looked at', async () => {
    const { status, body, headers } = await answer(
      echo,
      apiRequest('POST', '/api/v3/echo/a/', { body: '{' }),
    )
    expect(status).toBe(401)
    expect(JSON.parse(body)).toMatchObject({ error_code: 'AUTHENTICATION_ERROR' })
    expect(headers['X-Query-Limit-Request-Queries']).toBe('0')
  })

  test('with a broken body is 422', async () => {
    const { status, body } = await answer(echo, post('echo/a/', '{"text":'))
    expect(status).toBe(422)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'REQUEST_PARAMS_ERROR',
      detail: expect.stringContaining('not valid JSON'),
    })
  })

  test('with a body that is not UTF-8 is 422', async () => {
    const body = Buffer.from([0x22, 0xff, 0x22])
    const request = apiRequest('POST', '/api/v3/echo/a/', { headers: authorized(), body })
    expect((await answer(echo, request)).status).toBe(422)
  })

  test('with a body that breaks off is 422, not a fault of the server', async () => {
    const body = new Readable({ read: () => body.destroy(new Error('aborted')) })
    const request = { ...post('echo/a/'), body: () => body }
    expect((await answer(echo, request)).status).toBe(422)
  })

  test('with a body over the limit is 413, without reading it', async () => {
    const headers = { ...authorized(), 'content-length': String(BODY_BYTES + 1) }
    const { status, body } = await answer(echo, post('echo/a/', '{}', headers))
    expect(status).toBe(413)
    expect(JSON.parse(body)).toMatchObject({ error_code: 'PAYLOAD_TOO_LARGE' })
  })

  test('limits: a body of what needs no login is small, and is not read when it is not', async () => {
    const login = allEndpoints.find(({ method, path }) => `${method} ${path}` === 'POST session/')
    if (!login) throw new Error('There is no login.')
    const numbers = `{"email":[${Array(20_000).fill(1).join()}]}`
    const { status, body } = await answer(login, post('session/', numbers))
    expect(status).toBe(413)
    expect(JSON.parse(body).detail).toBe(
      'The body of this request may have at most 16 KiB; it has more.',
    )
  })

  test('that nobody expected is 500 with an id and no internals', async () => {
    const { status, body } = await answer(broken, post('broken/'))
    expect(status).toBe(500)
    const { error_code, detail, id } = JSON.parse(body)
    expect(error_code).toBe('INTERNAL_ERROR')
    expect(errorSchema.strict().safeParse(JSON.parse(body)).success).toBe(true)
    expect(detail).toContain(id)
    expect(body).not.toContain('secret')
  })
})

test('who only asks is told of one moment, whatever is written meanwhile', async () => {
  const { db } = application
  const counted = handle(
    declare({
      method: 'GET',
      path: 'counted/',
      summary: 'Counts twice.',
      allow: 'viewer',
      answer: z.array(z.number()),
    }),
    async ({ application: { db: seen } }) => {
      const count = async () =>
        (await listModels(seen.read, { limit: 100, offset: 0, order: [] })).length
      const before = await count()
      await createModel(db, systemActor, { name: 'Meanwhile' })
      return [before, await count()]
    },
  )
  const headers = authorized()
  const { body } = await answer(counted, apiRequest('GET', '/api/v3/counted/', { headers }))
  expect(JSON.parse(body)).toEqual([0, 0])
})

describe('a session cookie', () => {
  const cookie = async () => {
    const [line = ''] = await application.auth.logIn('maya@example.org', 'correct horse battery', {
      address: '',
    })
    return line.split(';')[0] ?? ''
  }
  const withCookie = async (headers: Record<string, string>) =>
    answer(
      echo,
      apiRequest('POST', '/api/v3/echo/a/', { headers: { cookie: await cookie(), ...headers } }),
    )

  test('may change things from a page of the same host', async () => {
    const { status, body } = await withCookie({ host: 'langur:3000', origin: 'http://langur:3000' })
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ by: 'Maya' })
  })

  test.each([
    { host: 'langur:3000' },
    { host: 'langur:3000', origin: 'null' },
    { host: 'langur:3000', origin: 'https://evil.example' },
    { host: 'langur:3000', origin: 'http://langur:3001' },
  ])('may not with %j', async (headers) => {
    expect((await withCookie(headers)).status).toBe(403)
  })

  test('may read without an Origin', async () => {
    const headers = { cookie: await cookie() }
    expect((await answer(show, apiRequest('GET', '/api/v3/show/', { headers }))).status).toBe(200)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let server: RunningServer
let path: string
beforeAll(async () => {
  server = await startServer()
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    // A version made in between would answer the second request.
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  path = `/api/v3/classifiers/${id}/classify/`
})
afterAll(() => server.stop())

const CONTRACT = /^(x-|content-type$|cache-control$|www-authenticate$)/

async function essence(body: string, headers: Record<string, string>, address = path) {
  const answer = await fetch(server.url + address, { method: 'POST', body, headers })
  return {
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => CONTRACT.test(name)),
    body: await answer.text(),
  }
}

const long = Array.from({ length: 2 }, (_, at) => `charged ${at} `.repeat(30_000))
const many = Array.from({ length: 501 }, () => 'x')

test.each([
  ['texts of every kind', '{"data":["charged twice",{"text":"東京","external_id":7},"  "]}', {}],
  ['a wrong version', '{"data":["x"],"version":99}', {}],
  ['an empty production', '{"data":["x"],"production_model":true}', {}],
  ['a field that says nothing', '{"data":["x"],"version":1,"production":true,"名":1}', {}],
  ['no text', '{"data":[]}', {}],
  ['501 texts', JSON.stringify({ data: many }), {}],
  ['texts that are too long to be written at once', JSON.stringify({ data: long }), {}],
  ['a broken body', '{"data":', {}],
  ['a token in php’s spelling', '{"data":["x"]}', { spelling: 'token' }],
  ['a wrong token', '{"data":["x"]}', { token: '0'.repeat(40) }],
])('the fast path and Next answer the same to %s', async (_, body, how) => {
  const { spelling = 'Token ', token = server.token } = how as Record<string, string>
  const headers = { Authorization: spelling + token, 'Content-Type': 'application/json' }
  const fast = await essence(body, headers)
  expect(await essence(body, { ...headers, 'X-Langur-Route': 'next' })).toEqual(fast)
  expect(fast.headers.map(([name]) => name)).toContain('x-query-limit-request-queries')
})

test('what says nothing in a request that chooses its version is named in a header', async () => {
  const headers = { Authorization: `Token ${server.token}` }
  const body = '{"data":["x"],"production_model":false,"production":true,"名":1}'
  const answer = await essence(body, headers)
  expect(answer.status).toBe(200)
  expect(new Map(answer.headers as [string, string][]).get('x-langur-ignored-fields')).toBe(
    'production, %E5%90%8D',
  )
})

test.each([
  ['no slash at the end', (own: string) => own.slice(0, -1)],
  ['a bare question mark', (own: string) => `${own}?`],
  ['doubled slashes', (own: string) => own.replace('/v3/', '/v3//')],
  ['no /api', (own: string) => own.replace('/api/', '/')],
])('%s is answered, never redirected', async (_, alter) => {
  const headers = { Authorization: `Token ${server.token}` }
  const answer = await essence('{"data":["charged twice"]}', headers, alter(path))
  expect(answer.status).toBe(200)
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '@/lib/http/answer'
import { createToken } from '@/lib/http/endpoints/tokens'
import { routes } from '@/lib/http/routes'
import { startTestApplication, type TestApplication } from '@/lib/testing/api/test-application'
import { send, toApiRequest } from './node-adapter'

let application: TestApplication
let server: Server
let url: string
beforeAll(async () => {
  application = await startTestApplication()
  server = createServer(async (request, response) =>
    send(response, await answer(createToken, toApiRequest(request))),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3/tokens/`
})
afterAll(async () => {
  server.close()
  await application.remove()
})

const CONTRACT = /^(x-|content-type|cache-control|etag|www-authenticate)/

async function essence(response: Response) {
  // Every request has an id of its own.
  const headers = [...response.headers]
    .filter(([name]) => CONTRACT.test(name))
    .map(([name, value]) => [name, name === 'x-request-id' ? '…' : value])
  const body = (await response.text()).replace(
    /"(id|token|last4|created)":("[^"]*"|\d+)/g,
    '"$1":…',
  )
  return { status: response.status, headers, body }
}

const { POST } = routes(createToken)

test.each([
  ['a good request', { body: '{"name":"website"}' }],
  ['an umlaut', { body: '{"name":"Müller – 東京"}' }],
  ['a wrong field', { body: '{"name":""}' }],
  ['a broken body', { body: '{' }],
  ['no body', {}],
  ['no token', { body: '{}', headers: { authorization: 'Token' } }],
])(
  'both adapters answer the same to %s',
  async (_, { body, headers }: { body?: string; headers?: HeadersInit }) => {
    const init = {
      method: 'POST',
      headers: headers ?? { authorization: `Token ${application.token}` },
      ...(body !== undefined && { body }),
    }
    const direct = await essence(await fetch(url, init))
    expect(await essence(await POST(new Request(url, init)))).toEqual(direct)
  },
)

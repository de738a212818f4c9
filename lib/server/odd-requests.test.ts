import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorSchema } from '@/lib/contracts/error'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { until } from '@/lib/testing/until'

/** What no client sends on purpose, at the whole server: entry, fast path and Next. */
let server: RunningServer
let id: string
beforeAll(async () => {
  server = await startServer()
  id = (await apiOf(server)<Model>('POST', 'classifiers/', { name: 'Tickets' })).id
})
afterAll(() => server.stop())

const socketTo = () => connect(Number(new URL(server.url).port), '127.0.0.1')

/** The whole answer to a request as it is written here. */
async function raw(request: string): Promise<{ status: number; head: string; body: string }> {
  const socket = socketTo()
  socket.write(request)
  let text = ''
  for await (const chunk of socket) text += chunk
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const isChunked = /^transfer-encoding: chunked\r?$/im.test(head)
  return { status: Number(head.split(' ')[1]), head, body: isChunked ? withoutChunks(body) : body }
}

/** A body of one chunk, as short ones are: its length, the chunk, and the end. */
function withoutChunks(body: string): string {
  return body.split('\r\n')[1] ?? ''
}

const HOST = 'Host: langur\r\nConnection: close\r\n'
const authorized = () => `${HOST}Authorization: Token ${server.token}\r\n`

describe('every failure below /api is JSON that fits its schema, with nosniff:', () => {
  test.each([
    [404, 'nothing there', () => `GET /api/v3/nothing/ HTTP/1.1\r\n${HOST}\r\n`],
    [404, 'the API itself', () => `GET /api HTTP/1.1\r\n${HOST}\r\n`],
    [404, 'an escaped slash at the end', () => `GET /%61pi/v3/ HTTP/1.1\r\n${HOST}\r\n`],
    [405, 'a wrong method', () => `DELETE /api/v3/classifiers/ HTTP/1.1\r\n${authorized()}\r\n`],
    [405, 'a method of old', () => `TRACE /api/v3/classifiers/ HTTP/1.1\r\n${authorized()}\r\n`],
    [
      404,
      'README calls of the official clients: a base URL without the API, asked with a token',
      () => `GET /classifiers/ HTTP/1.1\r\n${authorized()}\r\n`,
    ],
    [
      404,
      'README calls of the official clients: the same in capitals, and sending',
      () => `POST /V3/classifiers/cl_x/classify/ HTTP/1.1\r\n${authorized()}\r\n`,
    ],
    [401, 'no login', () => `GET /api/v3/classifiers/ HTTP/1.1\r\n${HOST}\r\n`],
    [
      413,
      'a body that says to be too large, on the fast path',
      () =>
        `POST /api/v3/classifiers/${id}/classify/ HTTP/1.1\r\n${authorized()}Content-Length: 99999999999\r\n\r\n`,
    ],
    [
      413,
      'a body that says to be too large, behind Next',
      () =>
        `POST /api/v3/classifiers/${id}/data/ HTTP/1.1\r\n${authorized()}Content-Length: 99999999999\r\n\r\n`,
    ],
    [
      431,
      'headers that are too long',
      () => `GET /api/v3/x/ HTTP/1.1\r\n${HOST}X: ${'x'.repeat(20_000)}\r\n\r\n`,
    ],
    [
      431,
      'an address that is too long',
      () => `GET /api/v3/?q=${'x'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`,
    ],
    [400, 'no request at all', () => 'nonsense\r\n\r\n'],
    [400, 'a method that nobody knows', () => `FROB /api/v3/ HTTP/1.1\r\n${HOST}\r\n`],
    [422, 'a broken escape', () => `GET /api/v3/%E0%A4%A/ HTTP/1.1\r\n${HOST}\r\n`],
  ])('%i to %s', async (expected, _, request) => {
    const { status, head, body } = await raw(request())
    expect([status, body]).toEqual([expected, expect.stringMatching(/^\{/)])
    expect(head).toMatch(/^content-type: application\/json\r?$/im)
    expect(head).toMatch(/^x-content-type-options: nosniff\r?$/im)
    expect(errorSchema.strict().parse(JSON.parse(body)).detail).toMatch(/\.$/)
  })
})

describe('a whole address in the request line', () => {
  test.each(['http', 'HTTPS'])('%s://… is answered as its path', async (scheme) => {
    const path = `/api/v3/classifiers/${id}/`
    const whole = await raw(`GET ${scheme}://elsewhere:81${path} HTTP/1.1\r\n${authorized()}\r\n`)
    expect([whole.status, JSON.parse(whole.body)]).toMatchObject([200, { id }])
  })

  test('of the fast path is answered there', async () => {
    const body = '{"data":["x"]}'
    const { status } = await raw(
      `POST http://langur/v3/classifiers/${id}/classify/ HTTP/1.1\r\n${authorized()}Content-Length: ${body.length}\r\n\r\n${body}`,
    )
    expect(status).toBe(423)
  })
})

describe('an upload that is aborted is no error line in the log:', () => {
  const route = 'classifiers/{modelId}/'
  async function answered(path: string): Promise<number> {
    const headers = { Authorization: `Token ${server.token}` }
    const metrics = await (await fetch(`${server.url}/api/metrics`, { headers })).text()
    return metrics
      .split('\n')
      .filter((line) => line.startsWith('langur_api_requests_total') && line.includes(`"${path}"`))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
  }

  test.each([
    ['texts', 'data/', `${route}data/`],
    ['texts to classify', 'classify/', `${route}classify/`],
    ['a file', 'imports/?file_name=a.csv', `${route}imports/`],
  ])('%s', async (_, address, path) => {
    const before = await answered(path)
    const socket = socketTo()
    socket.write(
      `POST /api/v3/classifiers/${id}/${address} HTTP/1.1\r\n${authorized()}Content-Length: 1000000\r\n\r\n{"data":[`,
    )
    // The first part is on its way into the handler before the rest fails to come.
    await until(async () => (socket.bytesWritten > 0 && socket.readyState === 'open') || null)
    socket.resetAndDestroy()
    await until(async () => ((await answered(path)) > before ? true : null))
    expect(server.output()).not.toMatch(/"level":[56]0|Error/)
  })
})

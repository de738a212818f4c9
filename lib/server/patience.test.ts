import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConnections } from '@/lib/http/connections'
import { startTestApplication, type TestApplication } from '@/lib/testing/api/test-application'
import { answerAll } from './behind'
import { createEntry, listenOn } from './listen'

let application: TestApplication
let server: Server
/** Requests to Next that were not answered yet. */
let waiting: ServerResponse[] = []
beforeAll(async () => {
  application = await startTestApplication()
  const few = { ...application, connections: createConnections(3) }
  const next = async (_: unknown, response: ServerResponse) => {
    waiting.push(response)
  }
  const pace = { bytesPerSecond: 1_000, windowMs: 100 }
  const patience = { headersMs: 100, pace, looksEveryMs: 20 }
  server = createEntry(few, answerAll(few, { next, findAsset: () => next }), patience)
  await listenOn(server, 0, '127.0.0.1')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await application.remove()
})

function open(request: string): Socket {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  return socket
}

/** All that comes until the server closes the connection. */
async function answerOn(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  await once(socket, 'close')
  return text
}

const post = `POST /api/v3/tokens/ HTTP/1.1\r\nHost: langur\r\nContent-Length: 1000\r\n\r\n`

test('limits: headers that do not come to an end are 408, and the connection is closed', async () => {
  expect(await answerOn(open('GET /api/health HTTP/1.1\r\nHost: lan'))).toContain('HTTP/1.1 408')
})

test('limits: a connection over which nothing comes is closed', async () => {
  expect(await answerOn(open(''))).toContain('HTTP/1.1 408')
})

test('limits: a body that comes a byte at a time is 408, and says how fast it must come', async () => {
  const socket = open(post)
  const drip = setInterval(() => socket.write('x'), 20)
  const answer = await answerOn(socket)
  clearInterval(drip)
  expect(answer).toContain('HTTP/1.1 408')
  expect(answer).toContain('at least 1 KiB a second')
})

test('limits: a connection too many is 429 while all others wait for an answer', async () => {
  const get = 'GET /api/v3/models/ HTTP/1.1\r\nHost: langur\r\n\r\n'
  waiting = []
  const busy = [1, 2, 3].map(() => open(get.replace('/api/v3/models/', '/_next/static/x.js')))
  while (waiting.length < busy.length) await once(server, 'request')
  expect(await answerOn(open(get))).toMatch(/^HTTP\/1.1 429[\s\S]*CONCURRENCY_RATE_LIMIT/)
  for (const socket of busy) socket.destroy()
})

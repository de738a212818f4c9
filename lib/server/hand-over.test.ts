import { once } from 'node:events'
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ProcessState } from '@/lib/contracts/server'
import { startTestApplication, type TestApplication } from '@/lib/testing/api/test-application'
import { until } from '@/lib/testing/until'
import { createHandOver } from './hand-over'
import { createEntry, listenOn } from './listen'
import { LOGIN_HEADER } from './login-header'

type Asked = [IncomingMessage, ServerResponse]

/*
 * The way from the process that listens to the one behind it. In the place of the latter stands a server that answers what
 * a test says.
 */
let application: TestApplication
let behind: Server
let entry: Server
let handOver: ReturnType<typeof createHandOver>
let state: ProcessState
let logins: number
let changes: number
beforeEach(async () => {
  application = await startTestApplication()
  state = 'ready'
  logins = 0
  changes = 0
  const socketPath = join(application.db.address, 'behind.sock')
  behind = createServer().listen(socketPath)
  handOver = createHandOver({
    socketPath,
    most: 4,
    state: () => state,
    onLogin: () => {
      logins += 1
    },
    onChange: () => {
      changes += 1
    },
  })
  entry = createEntry(application, handOver.handOver)
  await listenOn(entry, 0, '127.0.0.1')
})
afterEach(async () => {
  handOver.close()
  for (const server of [entry, behind]) {
    server.closeAllConnections()
    server.close()
  }
  await application.remove()
})

const path = '/api/v3/x/'
const port = () => (entry.address() as AddressInfo).port
const asked = () => once(behind, 'request') as Promise<Asked>
const ask = (method: string, headers: Record<string, string> = {}): ClientRequest =>
  request({ port: port(), path, method, headers, agent: false })
const answerTo = async (sent: ClientRequest) =>
  ((await once(sent, 'response')) as [IncomingMessage])[0]

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of answer) text += chunk
  return text
}

test('address, headers, body and answer go through as they are; what is of a connection does not', async () => {
  const sent = ask('POST', { Connection: 'close', Cookie: 'a=1; b=2', 'X-Own': 'ü' })
  sent.end('a body')
  const [received, response] = await asked()
  expect(received.url).toBe(path)
  expect(received.headers).toMatchObject({ cookie: 'a=1; b=2', 'content-length': '6' })
  expect(received.headers.connection).toBe('keep-alive')
  expect(await textOf(received)).toBe('a body')
  response.writeHead(201, ['X-Query-Limit-Limit', '1', 'Set-Cookie', 'a', 'Set-Cookie', 'b'])
  response.end('an answer')
  const answer = await answerTo(sent)
  expect(answer.statusCode).toBe(201)
  expect(answer.rawHeaders).toContain('X-Query-Limit-Limit')
  expect(answer.headers['set-cookie']).toEqual(['a', 'b'])
  expect(await textOf(answer)).toBe('an answer')
  expect(changes).toBe(1)
})

test('doors: who asks, and by which connection, cannot be made up; a login is told to nobody outside', async () => {
  const forged = { 'x-langur-address': '6.6.6.6', 'x-langur-connection': '1' }
  const sent = ask('GET', forged)
  sent.end()
  const [received, response] = await asked()
  expect(received.headers['x-langur-address']).toBe('127.0.0.1')
  expect(received.headers['x-langur-connection']).not.toBe('1')
  response.setHeader(LOGIN_HEADER, '1').end()
  expect((await answerTo(sent)).headers).not.toHaveProperty(LOGIN_HEADER)
  expect([logins, changes]).toEqual([1, 0])
})

test('doors: the body of a GET is a body there, too, and never the next request', async () => {
  const socket = connect(port(), '127.0.0.1')
  const smuggled = 'GET /api/v3/secret/ HTTP/1.1\r\nHost: x\r\n\r\n'
  const chunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: langur\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`,
  )
  const [received, response] = await asked()
  expect([received.url, await textOf(received)]).toEqual([path, smuggled])
  response.end()
  await once(socket.resume(), 'close')
})

test('requests that follow each other on one connection are answered in their order', async () => {
  const socket = connect(port(), '127.0.0.1')
  const get = (name: string, end = '') => `GET /${name} HTTP/1.1\r\nHost: x\r\n${end}\r\n`
  const answers = new Map<string, ServerResponse>()
  behind.on('request', ({ url = '' }, response) => answers.set(url, response))
  socket.write(get('first') + get('second', 'Connection: close\r\n'))
  await until(async () => (answers.size === 2 ? true : null))
  answers.get('/second')?.end('the second')
  answers.get('/first')?.end('the first')
  let text = ''
  for await (const piece of socket) text += piece
  expect(text).toMatch(/the first[\s\S]*the second/)
})

test('a body waits for who reads it slowly, and an answer too', async () => {
  const megabyte = Buffer.alloc(2 ** 20)
  const sent = ask('POST')
  let written = 0
  const [[received, response]] = await Promise.all([
    asked(),
    (async () => {
      // Until nobody takes any more of it.
      while (sent.write(megabyte) || written < 4) written += 1
    })(),
  ])
  const most = written + 8
  for (let more = 0; more < most; more += 1) sent.write(megabyte)
  sent.end()
  let read = 0
  for await (const chunk of received) read += chunk.length
  expect(read).toBe((written + 1 + most) * megabyte.length)
  expect(sent.writableLength).toBe(0)
  while (response.write(megabyte));
  response.end()
  expect((await textOf(await answerTo(sent))).length % megabyte.length).toBe(0)
})

test('who hangs up is gone behind, too', async () => {
  const sent = ask('POST', { 'Content-Length': '100' })
  sent.on('error', () => {})
  sent.write('half')
  const [received] = await asked()
  received.on('error', () => {})
  sent.destroy()
  await new Promise((resolve) => received.once('close', resolve))
  expect(received.complete).toBe(false)
})

test('an answer that breaks off does not look whole', async () => {
  const sent = ask('GET')
  sent.end()
  const [, response] = await asked()
  response.write('half')
  const answer = await answerTo(sent)
  response.destroy()
  await expect(textOf(answer)).rejects.toThrow('aborted')
})

test('an answer before the body was sent is answered, and the connection is free again', async () => {
  const sent = ask('POST', { 'Content-Length': '10000000' })
  sent.on('error', () => {})
  sent.write('{')
  const [, response] = await asked()
  response.writeHead(413).end('too large')
  const answer = await answerTo(sent)
  expect([answer.statusCode, await textOf(answer)]).toEqual([413, 'too large'])
  sent.destroy()
})

test('while nobody is behind it, it is said in words, and when to ask again', async () => {
  state = 'restarting'
  const sent = ask('POST')
  sent.end('{}')
  const answer = await answerTo(sent)
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
  expect(JSON.parse(await textOf(answer))).toMatchObject({ error_code: 'NOT_READY' })
  const page = await fetch(`http://127.0.0.1:${port()}/models`)
  expect([page.status, page.headers.get('refresh')]).toEqual([503, '2'])
  expect(await page.text()).toContain('starting again')
})

test.each([
  ['GET', 'Ask again in a moment'],
  ['POST', 'nobody knows whether it was done'],
])(
  'a %s that waits for one that does not answer any more is answered in words',
  async (method, words) => {
    const sent = ask(method)
    sent.end()
    await asked()
    state = 'silent'
    handOver.giveUpWaiting()
    const answer = await answerTo(sent)
    expect(answer.statusCode).toBe(503)
    expect(JSON.parse(await textOf(answer)).detail).toContain(words)
  },
)

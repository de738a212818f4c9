import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

const AGAIN_MS = 50
const UNKNOWN = { status: 502, headers: {} as IncomingHttpHeaders, body: Buffer.from('') }

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Told = Answer | 'nobody' | 'broken off'
type Copies = { serve: readonly string[]; web: readonly string[] }

/**
 * What stands in front of several copies: classify with a token goes to those that serve, all else to those with pages, to
 * each in turn. What a copy did not take, or says to ask again for, is asked of the next one; so is what only reads when it
 * broke off. A change that broke off is answered by 502, for nobody knows whether it was done.
 */
export async function retryingProxy(copies: Copies) {
  let turn = 0
  const server = createServer((asked, answer) => {
    void passOn(asked, answer)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function passOn(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    const isClassify = /\/classify\/$/.test(asked.url ?? '')
    const isToServe = isClassify && asked.headers.authorization !== undefined
    const urls = isToServe ? copies.serve : copies.web
    const mayRepeat = isClassify || asked.method === 'GET'
    while (!answer.destroyed) {
      turn += 1
      const told = await ask(urls[turn % urls.length] ?? '', asked, body)
      if (isUndone(told, mayRepeat)) {
        await pause(AGAIN_MS)
        continue
      }
      const { status, headers, body: content } = typeof told === 'string' ? UNKNOWN : told
      answer.writeHead(status, { 'content-type': headers['content-type'] ?? 'text/plain' })
      answer.end(content)
      return
    }
  }
}

/** Nothing was done of it, or it does no harm twice. */
function isUndone(told: Told, mayRepeat: boolean): boolean {
  if (told === 'nobody') return true
  if (told === 'broken off') return mayRepeat
  if (told.status !== 503) return false
  return mayRepeat || `${told.body}`.includes('seconds_to_wait')
}

function ask(url: string, asked: IncomingMessage, body: Buffer): Promise<Told> {
  return new Promise((resolve) => {
    let isConnected = false
    const headers = { ...asked.headers, 'content-length': String(body.length) }
    delete headers['transfer-encoding']
    // Whoever asked it reads the answer as it comes.
    delete headers['accept-encoding']
    const onward = request(`${url}${asked.url}`, { method: asked.method, headers, agent: false })
    onward.on('socket', (socket) => socket.once('connect', () => (isConnected = true)))
    onward.on('error', () => resolve(isConnected ? 'broken off' : 'nobody'))
    onward.on('response', async (response) => {
      const content = await buffer(response).catch(() => undefined)
      if (content === undefined) return resolve('broken off')
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content })
    })
    onward.end(body)
  })
}

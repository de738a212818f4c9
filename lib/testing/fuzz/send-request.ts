import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { FuzzRequest } from './make-request'

export type FuzzAnswer = { status: number; headers: IncomingHttpHeaders; body: string }

/** Nothing that is asked takes so long, however many others are under way. */
const HANG_MS = 60_000

export const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** Sends it as it is, without tidying; null when no answer came. */
export function sendRequest(url: string, request: FuzzRequest): Promise<FuzzAnswer | null> {
  const { method, target, headers, body } = request
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const options = { hostname, port, method, path: target, agent, timeout: HANG_MS }
    const sent = httpRequest({ ...options, headers: { ...headers, ...length } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
      response.on('error', () => resolve(null))
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(null))
    sent.end(body)
  })
}

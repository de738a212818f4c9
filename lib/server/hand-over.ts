import {
  Agent,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { CopyState } from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { answerFailure } from '@/lib/http/answer'
import { LOGIN_HEADER } from './login-header'
import { send } from './node-adapter'
import { isOfApi } from './target'

/** What concerns one connection only, and so is not handed on: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const OF_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]

type Options = {
  /** Where the process of pages and API listens. */
  socketPath: string
  /** So many requests are with it at once; more wait for their turn. */
  most: number
  state: () => CopyState
  /** A login came with this request. */
  onLogin: (request: IncomingMessage) => void
  /** Who asked for anything but a GET is about to be answered, so something may have changed. */
  onChange: () => void
}

/** Hands requests over to the process of pages and API, body and answer piece by piece, at the pace of who is slower. */
export function createHandOver({ socketPath, most, state, onLogin, onChange }: Options) {
  const agent = new Agent({ keepAlive: true, maxSockets: most })
  const waiting = new Set<() => void>()

  function handOver(request: IncomingMessage, response: ServerResponse): void {
    if (state() !== 'ready') {
      refuse(request, response, state() === 'elsewhere' ? ELSEWHERE : AWAY)
      return
    }
    const { method = 'GET', url = '/' } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const onward = ask({
      agent,
      socketPath,
      method,
      path: url,
      headers: onwardHeaders(request.headers),
      setHost: false,
    })
    let isSent = false
    const giveUp = () => {
      waiting.delete(giveUp)
      onward.destroy()
      refuse(request, response, isSent && !isRead ? BROKEN_OFF : AWAY)
    }
    waiting.add(giveUp)
    onward.once('socket', (socket) => {
      if (!socket.connecting) isSent = true
      else
        socket.once('connect', () => {
          isSent = true
        })
    })
    // Once it answers, its end is heard of there.
    onward.on('error', () => {
      if (waiting.has(giveUp)) giveUp()
    })
    onward.on('response', (answer) => {
      waiting.delete(giveUp)
      if (answer.headers[LOGIN_HEADER] !== undefined) onLogin(request)
      if (!isRead) onChange()
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, backHeaders(answer))
      answer.pipe(response)
      // One that breaks off must not look like one that is whole.
      answer.once('close', () => {
        if (!answer.complete) response.destroy()
      })
    })
    // Whoever hangs up is heard of there, and what is left of a body that nobody reads is not sent.
    response.once('close', () => {
      waiting.delete(giveUp)
      if (request.complete && response.writableFinished) return
      request.unpipe(onward)
      onward.destroy()
      request.resume()
    })
    // Who asks may wait for an answer before it sends the body, so nobody waits for the body before it asks.
    if (!request.complete) onward.flushHeaders()
    request.pipe(onward)
  }

  return {
    handOver,
    /** The other process does not answer any more: neither do those who wait for it. */
    giveUpWaiting() {
      for (const giveUp of waiting) giveUp()
    },
    close: () => agent.destroy(),
  }
}

const AGAIN_SECONDS = 2
const AWAY =
  'The part of Langur that answers this is starting again. Ask again in a moment; classify is answered meanwhile.'
const ELSEWHERE =
  'This copy of Langur answers classify with a token, /api/health and /api/metrics only. Have the proxy ask a copy with LANGUR_ROLE=web, or one without a role, for all else.'
const BROKEN_OFF =
  'The part of Langur that was answering this has ended, so nobody knows whether it was done. Look before you ask again.'

/** In words, as JSON or as the text of a page that comes again by itself. */
function refuse(request: IncomingMessage, response: ServerResponse, detail: string): void {
  const isAway = detail === AWAY
  const extra = isAway ? { seconds_to_wait: AGAIN_SECONDS } : undefined
  const code = detail === ELSEWHERE ? 'MISDIRECTED' : 'NOT_READY'
  const failed = answerFailure(new AppError(code, detail, extra && { extra }))
  const again = isAway ? { Refresh: String(AGAIN_SECONDS) } : {}
  const page = { ...failed.headers, ...again, 'Content-Type': 'text/plain; charset=utf-8' }
  send(response, isOfApi(request.url) ? failed : { ...failed, headers: page, body: detail })
}

function onwardHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const onward: OutgoingHttpHeaders = { ...headers }
  for (const name of OF_CONNECTION) delete onward[name]
  // The body has no length then; without saying so, one of a GET would be taken for the next request.
  if (headers['transfer-encoding'] !== undefined) onward['transfer-encoding'] = 'chunked'
  return onward
}

/** As they came, in the spelling of the contract. */
function backHeaders({ rawHeaders }: IncomingMessage): string[] {
  const headers: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2)
    const lower = name.toLowerCase()
    if (OF_CONNECTION.includes(lower) || lower === LOGIN_HEADER) continue
    headers.push(name, value)
  }
  return headers
}

/** Hands a connection over whole, for the socket by which pages reload while they are developed. */
export function handOverUpgrade(
  socketPath: string,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const onward = connect(socketPath, () => {
    const { method, url, rawHeaders } = request
    const lines = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
    )
    onward.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`)
    onward.write(head)
    socket.pipe(onward).pipe(socket)
  })
  onward.on('error', () => socket.destroy())
  socket.on('error', () => onward.destroy())
}

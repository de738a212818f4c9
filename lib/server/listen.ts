import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, BlockList } from 'node:net'
import {
  BODY_BYTES_PER_SECOND,
  BODY_PACE_SECONDS,
  HEADERS_SECONDS,
  IDLE_SECONDS,
} from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import { requireAllowedHost } from '@/lib/http/allowed-host'
import { answerFailure } from '@/lib/http/answer'
import type { Answering } from '@/lib/http/application'
import { ADDRESS_HEADER } from '@/lib/http/caller'
import { CONNECTION_HEADER, type Connections } from '@/lib/http/connections'
import { pathFault } from '@/lib/http/path-fault'
import { addressBehind, readTrustedProxies } from '@/lib/http/trusted-proxies'
import { type Pace, watchBodies } from './body-pace'
import { refuseSlow, refuseUnreadable } from './client-error'
import { countConnections } from './count-connections'
import { send } from './node-adapter'
import { toOwnTarget } from './target'

/** How long others may take. Tests have less time. */
type Patience = { headersMs: number; pace: Pace; looksEveryMs: number }

const PATIENCE: Patience = {
  headersMs: HEADERS_SECONDS * 1_000,
  pace: { bytesPerSecond: BODY_BYTES_PER_SECOND, windowMs: BODY_PACE_SECONDS * 1_000 },
  looksEveryMs: 2_000,
}

/** What counts connections belongs to the process that has them. */
export type Listening = Answering & { connections: Connections }

/** Answers a request whose address has been looked at, or throws what it is refused by. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** The HTTP entry in front of `handler`: guards, and who asks. Throws when LANGUR_TRUSTED_PROXIES cannot be read. */
export function createEntry(
  application: Listening,
  handler: Handler,
  patience: Patience = PATIENCE,
): Server {
  const options = {
    keepAliveTimeout: IDLE_SECONDS * 1_000,
    headersTimeout: patience.headersMs,
    // Uploads of any length are streamed, so a body has as long as it needs, if only it goes on.
    requestTimeout: 0,
    connectionsCheckingInterval: patience.looksEveryMs,
    requireHostHeader: false,
  }
  const { trustedProxies: written } = application.env
  const trustedProxies = written === undefined ? undefined : readTrustedProxies(written)
  const connections = countConnections(application.connections, trustedProxies)
  const watchBody = watchBodies(patience.pace)
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const connection = connections.numberOf(request.socket)
    request.headers[CONNECTION_HEADER] = String(connection)
    request.headers[ADDRESS_HEADER] = callerOf(request, trustedProxies)
    const leave = application.connections.enter(connection)
    const endWatch = watchBody(request, () => refuseSlow(request.socket, response))
    response.once('close', () => {
      leave()
      endWatch()
    })
    serve(application, handler, request, response).catch((error) => fail(response, error))
  }
  const server = createServer(options, handle)
  server.on('connection', connections.count)
  // Whatever else a caller expects, such as "100-maybe", is not promised; the request is answered all the same.
  server.on('checkExpectation', handle)
  refuseUnreadable(server)
  return server
}

async function serve(
  application: Answering,
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url, path } = toOwnTarget(request, application.env.basePath)
  const fault = pathFault(path)
  if (fault !== undefined)
    throw new AppError('REQUEST_PARAMS_ERROR', `The address ${path} ${fault}`)
  if (url.includes('#'))
    throw new AppError('REQUEST_PARAMS_ERROR', `The address ${url} has a "#" in it.`)
  requireAllowedHost(request.headers.host, application.env)
  return handler(request, response)
}

function callerOf(request: IncomingMessage, trustedProxies: BlockList | undefined): string {
  const forwarded = request.headers['x-forwarded-for']
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return addressBehind(trustedProxies, request.socket.remoteAddress ?? '', forwardedFor)
}

/** Answers what a request is refused by. */
export function fail(response: ServerResponse, error: unknown): void {
  const failed = answerFailure(error)
  if (response.headersSent) response.destroy()
  else send(response, failed)
}

export async function listenOn(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return (server.address() as AddressInfo).port
}

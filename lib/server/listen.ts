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
import type { Application } from '@/lib/http/application'
import { ADDRESS_HEADER } from '@/lib/http/caller'
import { CONNECTION_HEADER } from '@/lib/http/connections'
import { pathFault } from '@/lib/http/path-fault'
import { addressBehind, readTrustedProxies } from '@/lib/http/trusted-proxies'
import { type Pace, watchBodies } from './body-pace'
import { refuseSlow, refuseUnreadable } from './client-error'
import { countConnections } from './count-connections'
import { send } from './node-adapter'
import type { Pages } from './pages'
import { serveApi } from './serve-api'
import { servePage } from './serve-page'
import { toOwnTarget, withBase } from './target'

/** How long others may take. Tests have less time. */
type Patience = { headersMs: number; pace: Pace; looksEveryMs: number }

const PATIENCE: Patience = {
  headersMs: HEADERS_SECONDS * 1_000,
  pace: { bytesPerSecond: BODY_BYTES_PER_SECOND, windowMs: BODY_PACE_SECONDS * 1_000 },
  looksEveryMs: 2_000,
}

/** The HTTP entry. It listens after `listenOn`. Throws when LANGUR_TRUSTED_PROXIES cannot be read. */
export function createEntry(
  application: Application,
  pages: Pages,
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
  const { trustedProxies: written, basePath } = application.env
  const trustedProxies = written === undefined ? undefined : readTrustedProxies(written)
  const below: Pages = {
    ...pages,
    next(request, response) {
      request.url = withBase(request.url ?? '/', basePath)
      return pages.next(request, response)
    },
  }
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
    serve(application, below, request, response).catch((error) => fail(response, error))
  }
  const server = createServer(options, handle)
  server.on('connection', connections.count)
  // Whatever else a caller expects, such as "100-maybe", is not promised; the request is answered all the same.
  server.on('checkExpectation', handle)
  refuseUnreadable(server)
  return server
}

async function serve(
  application: Application,
  pages: Pages,
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
  // Next decodes an address, so it counts as it reads.
  if (/^\/+api(\/|$)/.test(decodeURIComponent(path))) return serveApi(request, response, pages.next)
  return servePage(application, request, response, pages)
}

function callerOf(request: IncomingMessage, trustedProxies: BlockList | undefined): string {
  const forwarded = request.headers['x-forwarded-for']
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return addressBehind(trustedProxies, request.socket.remoteAddress ?? '', forwardedFor)
}

function fail(response: ServerResponse, error: unknown): void {
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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '@/lib/errors'
import { answerFailure } from '@/lib/http/answer'
import type { Application } from '@/lib/http/application'
import { ADDRESS_HEADER } from '@/lib/http/caller-address'
import { pathFault } from '@/lib/http/path-fault'
import { refuseUnreadable } from './client-error'
import { send } from './node-adapter'
import { type Pages, serveApi } from './serve-api'
import { servePage } from './serve-page'
import { toOwnTarget } from './target'

/** Longer than the idle limit of usual proxies, so that they never reuse a connection that just closed. */
const KEEP_ALIVE_MS = 65_000

/** The HTTP entry. It listens after `listenOn`. */
export function createEntry(application: Application, pages: Pages): Server {
  // Uploads of any length are streamed, so no limit on the time that a request takes.
  const options = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0, requireHostHeader: false }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    serve(application, pages, request, response).catch((error) => fail(response, error))
  }
  const server = createServer(options, handle)
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
  const { url, path } = toOwnTarget(request)
  const fault = pathFault(path)
  if (fault !== undefined)
    throw new AppError('REQUEST_PARAMS_ERROR', `The address ${path} ${fault}`)
  if (url.includes('#'))
    throw new AppError('REQUEST_PARAMS_ERROR', `The address ${url} has a "#" in it.`)
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? ''
  // Next decodes an address, so it counts as it reads.
  if (/^\/+api(\/|$)/.test(decodeURIComponent(path))) return serveApi(request, response, pages.next)
  return servePage(application, request, response, pages)
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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerFailure } from '@/lib/http/answer'
import type { Application } from '@/lib/http/application'
import { ADDRESS_HEADER } from '@/lib/http/caller-address'
import { send } from './node-adapter'
import { type NextHandler, serveApi } from './serve-api'
import { servePage } from './serve-page'

/** Longer than the idle limit of usual proxies, so that they never reuse a connection that just closed. */
const KEEP_ALIVE_MS = 65_000

/** The HTTP entry. It listens after `listenOn`. */
export function createEntry(application: Application, next: NextHandler): Server {
  // Uploads of any length are streamed, so no limit on the time that a request takes.
  const options = { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }
  return createServer(options, (request, response) => {
    serve(application, next, request, response).catch((error) => fail(response, error))
  })
}

async function serve(
  application: Application,
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? ''
  if (/^\/+api(\/|\?|$)/.test(request.url ?? '')) return serveApi(request, response, next)
  return servePage(application, request, response, next)
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

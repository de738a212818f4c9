import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import type { ApiAnswer, ApiRequest } from '@/lib/http/api-message'
import { gone } from '@/lib/http/gone'

export function toApiRequest(request: IncomingMessage): ApiRequest {
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    header(name) {
      const value = request.headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    body: () => request,
    gone: () => gone((end) => request.socket.once('close', end)),
  }
}

export function send(response: ServerResponse, { status, headers, body, stream }: ApiAnswer): void {
  if (stream) {
    response.writeHead(status, headers)
    // Who hangs up in its middle wants no more of it.
    pipeline(Readable.from(stream), response, () => {})
    return
  }
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { answer } from './answer'
import type { ApiAnswer, ApiRequest } from './api-message'
import type { Endpoint, Method } from './endpoint'

type RouteHandler = (request: Request) => Promise<Response>

/**
 * Next's route handlers of endpoints that share one path:
 * `export const { GET, POST } = routes(listModels, createModel)`.
 */
export function routes<const Endpoints extends readonly Endpoint[]>(
  ...endpoints: Endpoints
): Record<Endpoints[number]['method'], RouteHandler> {
  const handlers = endpoints.map((endpoint) => [endpoint.method, routeHandler(endpoint)])
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>
}

function routeHandler(endpoint: Endpoint): RouteHandler {
  return async (request) => toResponse(await answer(endpoint, toApiRequest(request)))
}

function toApiRequest(request: Request): ApiRequest {
  const { pathname, search } = new URL(request.url)
  return {
    method: request.method,
    url: pathname + search,
    header: (name) => request.headers.get(name) ?? undefined,
    // The DOM's type and Node's type of the same object differ only in name.
    body: () =>
      request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]),
  }
}

function toResponse({ status, headers, body }: ApiAnswer): Response {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((single): [string, string] => [name, single]),
  )
  // A 304 must not have a body, not even an empty one.
  return new Response(status === 304 ? null : body, { status, headers: pairs })
}

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type Method, methods } from '@/lib/contracts/declare'
import { answer, answerNothingAt } from './answer'
import type { ApiAnswer, ApiRequest } from './api-message'
import { getApplication } from './application'
import type { Endpoint } from './endpoint'
import { gone } from './gone'
import { canonicalPath } from './match-path'

type RouteHandler = (request: Request) => Promise<Response>

/**
 * Next's route handlers that answer from these endpoints, whatever their paths:
 * `export const { GET, POST } = routes(listModels, createModel)`.
 */
export function routes<const Endpoints extends readonly Endpoint[]>(
  ...endpoints: Endpoints
): Record<Endpoints[number]['method'], RouteHandler> {
  const handlers = methods.flatMap((method) => {
    const own = endpoints.filter((endpoint) => endpoint.method === method)
    return own.length === 0 ? [] : [[method, routeHandler(own)]]
  })
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>
}

function routeHandler(endpoints: readonly Endpoint[]): RouteHandler {
  return async (request) => {
    const asked = toApiRequest(request)
    const path = canonicalPath(asked.url)
    const endpoint = endpoints.find(({ match }) => match(path))
    return toResponse(endpoint ? await answer(endpoint, asked) : answerNothingAt(path))
  }
}

/** Next keeps the path that it was built for in the address of a request. */
function withoutBase(path: string): string {
  const { basePath } = getApplication().env
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
}

function toApiRequest(request: Request): ApiRequest {
  const { pathname, search } = new URL(request.url)
  return {
    method: request.method,
    url: withoutBase(pathname) + search,
    header: (name) => request.headers.get(name) ?? undefined,
    // The DOM's type and Node's type of the same object differ only in name.
    body: () =>
      request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]),
    gone: () => gone((end) => request.signal.addEventListener('abort', end)),
  }
}

function toResponse({ status, headers, body, stream }: ApiAnswer): Response {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((single): [string, string] => [name, single]),
  )
  if (stream) {
    // Node's stream of the web and the DOM's differ only in name.
    const bytes = Readable.toWeb(Readable.from(stream)) as ReadableStream
    return new Response(bytes as unknown as BodyInit, { status, headers: pairs })
  }
  // A 304 must not have a body, not even an empty one.
  return new Response(status === 304 ? null : body, { status, headers: pairs })
}

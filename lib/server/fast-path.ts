import type { IncomingMessage } from 'node:http'
import { answer } from '@/lib/http/answer'
import type { Answering } from '@/lib/http/application'
import type { Endpoint } from '@/lib/http/endpoint'
import { classifyTexts } from '@/lib/http/endpoints/classify'
import { showHealth } from '@/lib/http/endpoints/health'
import { showMetrics } from '@/lib/http/endpoints/metrics'
import { canonicalPath } from '@/lib/http/match-path'
import type { Handler } from './listen'
import { send, toApiRequest } from './node-adapter'

/**
 * Endpoints that the process which listens answers by itself, about fifty times as many requests per second as Next would,
 * and whatever becomes of the other processes. Their routes exist too, and a test compares the answers of both.
 */
const endpoints: Endpoint<Answering>[] = [classifyTexts, showHealth, showMetrics]

/** Answers these; all else is handed over. */
export function fastPath(handOver: Handler): Handler {
  return async (request, response) => {
    const endpoint = fastEndpointOf(request)
    if (!endpoint) return handOver(request, response)
    // Node leaves out the body of an answer to HEAD by itself.
    if (request.method === 'HEAD') request.method = 'GET'
    send(response, await answer(endpoint, toApiRequest(request)))
  }
}

function fastEndpointOf({ method, url = '/', headers }: IncomingMessage) {
  if (headers[ROUTE_HEADER] === 'next') return undefined
  const path = canonicalPath(url)
  const verb = method === 'HEAD' ? 'GET' : method
  const found = endpoints.find((endpoint) => endpoint.method === verb && endpoint.match(path))
  // Who has a session, and no token, is known there only; health is told to anybody.
  const isBySession = headers.cookie !== undefined && headers.authorization === undefined
  return isBySession && found !== showHealth ? undefined : found
}

/** `X-Langur-Route: next` takes the way around the fast path: tests and bench compare both on one server. */
const ROUTE_HEADER = 'x-langur-route'

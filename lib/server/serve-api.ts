import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '@/lib/errors'
import { allEndpoints } from '@/lib/http/all-endpoints'
import { answerFailure, answerNothingAt, SAFE_JSON } from '@/lib/http/answer'
import { contractHeaders, headerCase } from '@/lib/http/contract-headers'
import type { Endpoint } from '@/lib/http/endpoint'
import { canonicalPath } from '@/lib/http/match-path'
import { isAbsent } from '@/lib/http/nothing-at'
import { send } from './node-adapter'
import type { NextHandler } from './pages'

/** Answers what Next would answer wrongly, and hands it the rest in the form it understands. */
export async function serveApi(
  request: IncomingMessage,
  response: ServerResponse,
  next: NextHandler,
): Promise<void> {
  const url = request.url ?? '/'
  const path = canonicalPath(url)
  // Node leaves out the body of an answer to HEAD by itself.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  request.method = method
  const isHere = (endpoint: Endpoint) => endpoint.match(path) !== undefined

  const methods = allEndpoints.filter(isHere).map((endpoint) => endpoint.method)
  if (methods.length === 0) return send(response, answerNothingAt(path))
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (method === 'OPTIONS') {
    const headers = {
      ...contractHeaders(0),
      ...SAFE_JSON,
      'Cache-Control': 'no-store',
      Allow: allow,
    }
    return send(response, { status: 200, headers, body: '{}' })
  }
  if (!methods.some((allowed) => allowed === method)) {
    // To make or run one is not another method of an empty list: there are none.
    if (isAbsent(path)) return send(response, answerNothingAt(path))
    const detail = `${method} does not work at ${path}; these do: ${allow}.`
    const failed = answerFailure(new AppError('METHOD_NOT_ALLOWED', detail))
    return send(response, { ...failed, headers: { ...failed.headers, Allow: allow } })
  }
  request.url = path + url.slice(url.includes('?') ? url.indexOf('?') : url.length)
  restoreHeaderCase(response)
  await next(request, response)
}

/** Next puts header names in lower case; some clients look them up literally. */
function restoreHeaderCase(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(headerCase(name), value)
}

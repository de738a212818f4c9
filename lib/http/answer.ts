import { createHash } from 'node:crypto'
import type { Quota } from '@/lib/services/accounts/limit-counter'
import { type ApiAnswer, type ApiRequest, Reply, type ReplyOptions } from './api-message'
import { type Application, getApplication } from './application'
import { callerOf } from './caller'
import { contractHeaders } from './contract-headers'
import type { Endpoint } from './endpoint'
import { failure } from './failure'
import { identify } from './identify'
import { enter, leave, quotaOf } from './limit'
import { canonicalPath } from './match-path'
import { knowAsker, noteUsage } from './note-usage'
import { nothingAt } from './nothing-at'
import { permit } from './permit'
import { permitSession } from './permit-session'

const JSON_TYPE = 'application/json'
const NO_SNIFF = { 'X-Content-Type-Options': 'nosniff' }

/** Says that a body is JSON and nothing else, whatever a browser believes to see in it. */
export const SAFE_JSON = { 'Content-Type': JSON_TYPE, ...NO_SNIFF }

/** The one place for failures and headers: both adapters call it. */
export async function answer(endpoint: Endpoint, request: ApiRequest): Promise<ApiAnswer> {
  const start = performance.now()
  const done = getApplication().inFlight.enter(endpoint)
  const result = await attempt(endpoint, request)
  done()
  noteUsage(endpoint, request, { status: result.status, start, cost: costOf(result) })
  countAnswer(endpoint, { status: result.status, cost: costOf(result), start })
  return result
}

function costOf({ headers }: ApiAnswer): number {
  return Number(headers['X-Query-Limit-Request-Queries'])
}

async function attempt(endpoint: Endpoint, request: ApiRequest): Promise<ApiAnswer> {
  try {
    return succeed(endpoint, request, await perform(endpoint, request))
  } catch (error) {
    return answerFailure(error, quotaOf(request))
  }
}

type Performed = { value: unknown; options: ReplyOptions; cookies: string[] }

/** The one place for login, role and validation, before the handler is called. Throws what it or they refuse. */
export async function perform(
  endpoint: Endpoint,
  request: ApiRequest,
  findIdentity = identify,
): Promise<Performed> {
  const application = getApplication()
  const identity = await findIdentity(application, request)
  if (identity) application.connections.know(request)
  const path = canonicalPath(request.url)
  const permitted = permit(endpoint, identity, request, { env: application.env, path })
  permitSession(endpoint, identity)
  const actor = permitted && { ...permitted, address: callerOf(request).address }
  knowAsker(request, actor)
  await enter(application, actor, request)
  const run = (on: Application) => endpoint.run(on, actor, request, path)
  // Who only asks is told of one moment, however many reads that takes.
  const outcome = await (endpoint.method === 'GET'
    ? application.db.snapshot((db) => run({ ...application, db }))
    : run(application)
  ).finally(() => leave(application, request))
  const { value, options } = outcome instanceof Reply ? outcome : { value: outcome, options: {} }
  return { value, options, cookies: [...(identity?.cookies ?? []), ...(options.cookies ?? [])] }
}

/** `start` is what `performance.now()` told when the request came. */
export function countAnswer(
  { path, method }: Endpoint,
  { status, cost, start }: { status: number; cost: number; start: number },
): void {
  const seconds = (performance.now() - start) / 1000
  getApplication().metrics.count({ route: path, method, status, cost, seconds })
}

/** The answer to a request that failed, also before it reached an endpoint. */
export function answerFailure(error: unknown, quota: Quota | null = null): ApiAnswer {
  const { status, body } = failure(error, getApplication())
  const headers: ApiAnswer['headers'] = {
    ...contractHeaders(0, quota),
    ...SAFE_JSON,
    'Cache-Control': 'no-store',
  }
  if (status === 401) headers['WWW-Authenticate'] = 'Token'
  if (body.seconds_to_wait !== undefined) headers['Retry-After'] = String(body.seconds_to_wait)
  return { status, headers, body: JSON.stringify(body) }
}

/** The answer to a request for what is in no table of endpoints. */
export function answerNothingAt(path: string): ApiAnswer {
  return answerFailure(nothingAt(path))
}

function succeed(
  endpoint: Endpoint,
  request: ApiRequest,
  { value, options, cookies }: Performed,
): ApiAnswer {
  const body = options.contentType === undefined ? JSON.stringify(value ?? {}) : String(value)
  const headers: ApiAnswer['headers'] = {
    ...contractHeaders(options.cost ?? 0, quotaOf(request)),
    'Content-Type': options.contentType ?? JSON_TYPE,
    ...NO_SNIFF,
    ...options.headers,
  }
  if (cookies.length > 0) headers['Set-Cookie'] = cookies
  if (options.stream) {
    headers['Cache-Control'] = 'no-store'
    return { status: 200, headers, body: '', stream: options.stream }
  }
  if (request.method !== 'GET' || endpoint.isPersonal) {
    headers['Cache-Control'] = 'no-store'
    return { status: 200, headers, body }
  }
  // Pages poll, so an answer that has not changed is sent as 304; never from a shared cache.
  headers['Cache-Control'] = 'private, no-cache'
  headers.ETag = `"${createHash('sha1').update(body).digest('base64url')}"`
  const unchanged = request.header('if-none-match')?.includes(headers.ETag)
  return unchanged ? { status: 304, headers, body: '' } : { status: 200, headers, body }
}

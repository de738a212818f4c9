import { createHash } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import { AppError } from '@/lib/errors'
import { type ApiAnswer, type ApiRequest, Reply } from './api-message'
import { getApplication } from './application'
import { contractHeaders } from './contract-headers'
import type { Endpoint } from './endpoint'
import { failure } from './failure'
import { identify } from './identify'
import { canonicalPath } from './match-path'
import { permit } from './permit'

const JSON_TYPE = 'application/json'

/** The one place for login, role, validation, failures and headers: both adapters call it. */
export async function answer(
  endpoint: Endpoint,
  request: ApiRequest,
  findIdentity = identify,
): Promise<ApiAnswer> {
  const { metrics } = getApplication()
  const start = performance.now()
  const result = await attempt(endpoint, request, findIdentity)
  metrics.count({
    route: endpoint.path,
    method: endpoint.method,
    status: result.status,
    cost: Number(result.headers['X-Query-Limit-Request-Queries']),
    seconds: (performance.now() - start) / 1000,
  })
  return result
}

async function attempt(
  endpoint: Endpoint,
  request: ApiRequest,
  findIdentity: typeof identify,
): Promise<ApiAnswer> {
  const application = getApplication()
  try {
    const identity = await findIdentity(application, request)
    permit(endpoint.allow, identity, request, application.env)
    const path = canonicalPath(request.url)
    const run = (db: Database) =>
      endpoint.run({ ...application, db }, identity?.actor, request, path)
    // Who only asks is told of one moment, however many reads that takes.
    const outcome = await (endpoint.method === 'GET'
      ? application.db.snapshot(run)
      : run(application.db))
    return succeed(request, outcome, identity?.cookies ?? [])
  } catch (error) {
    return answerFailure(error)
  }
}

/** The answer to a request that failed, also before it reached an endpoint. */
export function answerFailure(error: unknown): ApiAnswer {
  const { status, body } = failure(error, getApplication().log)
  const headers: ApiAnswer['headers'] = {
    ...contractHeaders(0),
    'Content-Type': JSON_TYPE,
    'Cache-Control': 'no-store',
  }
  if (status === 401) headers['WWW-Authenticate'] = 'Token'
  if (body.seconds_to_wait !== undefined) headers['Retry-After'] = String(body.seconds_to_wait)
  return { status, headers, body: JSON.stringify(body) }
}

/** The answer to a request for what is in no table of endpoints. */
export function answerNothingAt(path: string): ApiAnswer {
  return answerFailure(new AppError('NOT_FOUND', `There is nothing at ${path}.`))
}

function succeed(request: ApiRequest, outcome: unknown, cookies: string[]): ApiAnswer {
  const { value, options } = outcome instanceof Reply ? outcome : { value: outcome, options: {} }
  const body = options.contentType === undefined ? JSON.stringify(value ?? {}) : String(value)
  const headers: ApiAnswer['headers'] = {
    ...contractHeaders(options.cost ?? 0),
    'Content-Type': options.contentType ?? JSON_TYPE,
    'X-Content-Type-Options': 'nosniff',
    ...options.headers,
  }
  const setCookie = [...cookies, ...(options.cookies ?? [])]
  if (setCookie.length > 0) headers['Set-Cookie'] = setCookie
  if (request.method !== 'GET') {
    headers['Cache-Control'] = 'no-store'
    return { status: 200, headers, body }
  }
  // Pages poll, so an answer that has not changed is sent as 304; never from a shared cache.
  headers['Cache-Control'] = 'private, no-cache'
  headers.ETag = `"${createHash('sha1').update(body).digest('base64url')}"`
  const unchanged = request.header('if-none-match')?.includes(headers.ETag)
  return unchanged ? { status: 304, headers, body: '' } : { status: 200, headers, body }
}

import { PAGES, withParameters } from '@/lib/contracts/addresses'
import type { Answers, Bodies, EndpointName, Questions, ReadPath } from '@/lib/contracts/api'
import { ApiError, NO_ANSWER, NO_CONNECTION, toApiError } from './api-error'
import { askPassword } from './ask-password'
import { BASE_PATH, goTo, here } from './base-path'
import { type ApiKey, fill, pathOf } from './key'

/** What is sent is only read. */
type Readable<Value> = { readonly [Key in keyof Value]: Readable<Value[Key]> }

type Sent<Body> = {
  body: Readable<Body>
  signal?: AbortSignal | undefined
  /** It is sent although the page goes away. */
  outlivesPage?: boolean
}

/** Where an endpoint takes no body, or not always one, it may be left out. */
type SentWith<Body> = undefined extends Body ? [sent?: Partial<Sent<Body>>] : [sent: Sent<Body>]

/**
 * Calls an endpoint by its name, `POST classifiers/{modelId}/tags/`, with what stands for the names in its path and what is
 * asked in its query. Throws an ApiError; a session that ended leads to the login.
 */
export function api<Name extends EndpointName>(
  name: Name,
  question: Questions[Name],
  ...[sent]: SentWith<Bodies[Name]>
): Promise<Answers[Name]> {
  const [method = '', path = ''] = name.split(' ')
  return send(method, path, question, sent)
}

/** The same of a GET, by its path alone. */
export function read<Path extends ReadPath>(
  path: Path,
  question: Questions[`GET ${Path}`],
  signal?: AbortSignal,
): Promise<Answers[`GET ${Path}`]> {
  return send('GET', path, question, { signal })
}

/** `Answer` is trusted to be what is declared, because pages and API are always of one build. */
async function send<Answer>(
  method: string,
  path: string,
  question: object,
  sent: Partial<Sent<unknown>> = {},
): Promise<Answer> {
  const { body, signal, outlivesPage = false } = sent
  const response = await request(apiUrl(fill(path, question)), {
    method,
    ...(signal && { signal }),
    ...(outlivesPage && { keepalive: true }),
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  if (response.ok) return response.json()
  const refusal = refuse(response.status, await response.text(), path)
  if (refusal.asksFor === 'password' && (await askPassword())) {
    return send(method, path, question, sent)
  }
  throw refusal
}

/** The address for a link; what is not followed by Next begins with `BASE_PATH`. */
export function apiUrl(key: ApiKey): string {
  return `/api/v3/${pathOf(key)}`
}

/** The error of a refused request. Without a session the page goes to the login and comes back afterwards. */
export function refuse(status: number, text: string, path: string): ApiError {
  if (status === 401 && path !== 'session/') {
    goTo(withParameters(PAGES.login, { next: here() }))
  }
  const error = toApiError(status, text)
  if (error.asksFor === 'second factor') goTo(PAGES.secondFactor)
  return error
}

/** The one fetch of the pages. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(BASE_PATH + url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError(NO_ANSWER, NO_CONNECTION)
  }
}

import { ApiError, NO_ANSWER, NO_CONNECTION, toApiError } from './api-error'
import { type ApiKey, pathOf } from './key'

type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE'

type ApiOptions = {
  body?: unknown
  signal?: AbortSignal | undefined
}

/**
 * The one fetch of the pages. `path` is a key: segments, then the query. Throws an ApiError; a session that ended
 * leads to the login. `Answer` is trusted, because pages and API are always of one build.
 */
export async function api<Answer>(
  method: ApiMethod,
  path: ApiKey,
  { body, signal }: ApiOptions = {},
): Promise<Answer> {
  const response = await request(apiUrl(path), {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  if (response.ok) return response.json()
  throw refuse(response.status, await response.text(), path)
}

export function apiUrl(path: ApiKey): string {
  return `/api/v3/${pathOf(path)}`
}

/** The error of a refused request. Without a session the page goes to the login and comes back afterwards. */
export function refuse(status: number, text: string, [root]: ApiKey): ApiError {
  if (status === 401 && root !== 'session') {
    const here = location.pathname + location.search
    location.assign(`/login?next=${encodeURIComponent(here)}`)
  }
  return toApiError(status, text)
}

export async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError(NO_ANSWER, NO_CONNECTION)
  }
}

import 'server-only'
import { Readable } from 'node:stream'
import { allEndpoints } from './all-endpoints'
import { countAnswer, perform } from './answer'
import { getApplication } from './application'
import { failure } from './failure'
import { identify } from './identify'
import { API_ROOT, canonicalPath } from './match-path'

type Prefilled = { status: number; value: unknown }

/**
 * What GETs below /api/v3/ answer to the person who asked for the page: same login, same checks, same values, without
 * round trips. Paths are as in the API's addresses, query included. Who that person is, is found out once.
 */
export function prefillFor(headers: Headers): (path: string) => Promise<Prefilled> {
  let identity: ReturnType<typeof identify> | undefined
  const identifyOnce: typeof identify = (application, request) => {
    identity ??= identify(application, request)
    return identity
  }
  return async (path) => {
    const url = API_ROOT + path
    const canonical = canonicalPath(url)
    const endpoint = allEndpoints.find(({ method, match }) => method === 'GET' && match(canonical))
    if (!endpoint) throw new Error(`There is no endpoint GET ${url}.`)
    const request = {
      method: 'GET',
      url,
      header: (name: string) => (name === 'cookie' ? (headers.get(name) ?? undefined) : undefined),
      body: () => Readable.from([]),
      gone: () => new AbortController().signal,
    }
    const start = performance.now()
    const prefilled = await perform(endpoint, request, identifyOnce).then(
      ({ value }) => ({ status: 200, value }),
      (error) => refusal(error),
    )
    countAnswer(endpoint, { status: prefilled.status, cost: 0, start })
    return prefilled
  }
}

function refusal(error: unknown): Prefilled {
  const { status, body } = failure(error, getApplication())
  return { status, value: body }
}

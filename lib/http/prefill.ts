import 'server-only'
import { Readable } from 'node:stream'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import { identify } from './identify'
import { API_ROOT, canonicalPath } from './match-path'

type Prefilled = { status: number; value: unknown }

/**
 * What GETs below /api/v3/ answer to the person who asked for the page: same login, same checks, same JSON, without
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
    }
    const { status, body } = await answer(endpoint, request, identifyOnce)
    return { status, value: JSON.parse(body) }
  }
}

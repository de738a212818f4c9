import 'server-only'
import { Readable } from 'node:stream'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import { API_ROOT, canonicalPath } from './match-path'

type Prefilled = { status: number; value: unknown }

/**
 * What a GET below /api/v3/ answers to the person who asked for the page: same login, same checks, same JSON, without
 * a round trip. `path` is as in the API's addresses, query included.
 */
export async function prefill(path: string, headers: Headers): Promise<Prefilled> {
  const url = API_ROOT + path
  const canonical = canonicalPath(url)
  const endpoint = allEndpoints.find(({ method, match }) => method === 'GET' && match(canonical))
  if (!endpoint) throw new Error(`There is no endpoint GET ${url}.`)
  const { status, body } = await answer(endpoint, {
    method: 'GET',
    url,
    header: (name) => (name === 'cookie' ? (headers.get(name) ?? undefined) : undefined),
    body: () => Readable.from([]),
  })
  return { status, value: JSON.parse(body) }
}

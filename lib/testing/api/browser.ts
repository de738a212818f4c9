import { allEndpoints } from '@/lib/http/all-endpoints'
import { answer } from '@/lib/http/answer'
import { ADDRESS_HEADER } from '@/lib/http/caller'
import { API_ROOT } from '@/lib/http/match-path'
import { apiRequest } from './test-application'

type Answered = { status: number; body: Record<string, unknown> }

export type Browser = {
  /** Calls an endpoint below /api/v3/ as a page does, with the cookies that it was told to keep. */
  call: (method: string, path: string, body?: object) => Promise<Answered>
}

/** A browser that keeps cookies, in front of the application of a test. */
export function openBrowser(address = '192.0.2.9'): Browser {
  const jar = new Map<string, string>()
  return {
    async call(method, path, body) {
      const url = API_ROOT + path
      const [place = ''] = url.split('?')
      const endpoint = allEndpoints.find((one) => one.method === method && one.match(place))
      if (!endpoint) throw new Error(`There is no ${method} ${path}.`)
      const headers = {
        host: 'langur.example.org',
        origin: 'http://langur.example.org',
        [ADDRESS_HEADER]: address,
        ...(jar.size > 0 && { cookie: [...jar].map((pair) => pair.join('=')).join('; ') }),
      }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const request = apiRequest(method, url, { headers: { ...headers, ...type }, ...sent })
      const { status, headers: told, body: text } = await answer(endpoint, request)
      for (const line of [told['Set-Cookie'] ?? []].flat()) keep(jar, String(line))
      return { status, body: JSON.parse(String(text)) }
    },
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  if (/max-age=0\b/i.test(line)) jar.delete(name)
  else jar.set(name, pair.slice(name.length + 1))
}

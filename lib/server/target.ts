import type { IncomingMessage } from 'node:http'

const ORIGIN = /^https?:\/\/([^/?#]*)/i

/** MonkeyLearn's own addresses, which had no /api in front. */
const WITHOUT_API = /^\/+v[23](?=[/?]|$)/

/**
 * The address below this server. Proxies may send it whole (`GET http://host/path`); its host then counts instead of the
 * Host header, and what comes later sees the usual form only. `/v3/…` is `/api/v3/…`. The path of the public address is
 * taken off where it stands: proxies may keep it or not, and probes come without.
 */
export function toOwnTarget(
  request: IncomingMessage,
  basePath: string,
): { url: string; path: string } {
  const [origin = '', host] = ORIGIN.exec(request.url ?? '') ?? []
  if (host !== undefined) request.headers.host = host
  const rest = (request.url ?? '/').slice(origin.length)
  const whole = origin !== '' && !rest.startsWith('/') ? `/${rest}` : rest
  const own = withoutBase(whole, basePath)
  const url = WITHOUT_API.test(own) ? `/api${own}` : own
  request.url = url
  const end = url.indexOf('?')
  return { url, path: end < 0 ? url : url.slice(0, end) }
}

function withoutBase(url: string, basePath: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url
  const rest = url.slice(basePath.length)
  if (rest.startsWith('/')) return rest
  return rest === '' || rest.startsWith('?') ? `/${rest}` : url
}

/** The same address as Next and browsers know it. */
export function withBase(url: string, basePath: string): string {
  if (basePath === '') return url
  return /^\/(\?|$)/.test(url) ? basePath + url.slice(1) : basePath + url
}

/** Whether a checked address is one of the API. Next decodes an address, so it counts as it reads. */
export function isOfApi(url = '/'): boolean {
  const [path = '/'] = url.split('?')
  return /^\/+api(\/|$)/.test(decodeURIComponent(path))
}

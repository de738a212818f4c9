import type { IncomingMessage } from 'node:http'

const ORIGIN = /^https?:\/\/([^/?#]*)/i

/** MonkeyLearn's own addresses, which had no /api in front. */
const WITHOUT_API = /^\/+v[23](?=[/?]|$)/

/**
 * The address below this server. Proxies may send it whole (`GET http://host/path`); its host then counts instead of the
 * Host header, and what comes later sees the usual form only. `/v3/…` is `/api/v3/…`.
 */
export function toOwnTarget(request: IncomingMessage): { url: string; path: string } {
  const [origin = '', host] = ORIGIN.exec(request.url ?? '') ?? []
  if (host !== undefined) request.headers.host = host
  const rest = (request.url ?? '/').slice(origin.length)
  const own = origin !== '' && !rest.startsWith('/') ? `/${rest}` : rest
  const url = WITHOUT_API.test(own) ? `/api${own}` : own
  request.url = url
  const end = url.indexOf('?')
  return { url, path: end < 0 ? url : url.slice(0, end) }
}

import type { Quota } from '@/lib/services/accounts/limit-counter'

/** Where nothing limits the number of queries; clients insist on integers. */
const UNLIMITED = '1000000000'

/**
 * On every answer of the API, in exactly this case: MonkeyLearn's php client looks the names up literally.
 * `cost` is the number of texts classified; `quota` what is left of the month to who asked, null where there is no limit.
 */
export function contractHeaders(cost: number, quota: Quota | null = null): Record<string, string> {
  return {
    'X-Api-Version': 'v3.6',
    'X-Query-Limit-Limit': quota ? String(quota.limit) : UNLIMITED,
    'X-Query-Limit-Remaining': quota ? String(quota.remaining) : UNLIMITED,
    'X-Query-Limit-Request-Queries': String(cost),
  }
}

const CASED = [
  ...Object.keys(contractHeaders(0)),
  'Allow',
  'Cache-Control',
  'Content-Type',
  'ETag',
  'Retry-After',
  'Set-Cookie',
  'WWW-Authenticate',
  'X-Content-Type-Options',
  'X-Langur-Ignored-Fields',
  'X-Langur-Model-Hash',
  'X-Langur-Version',
  'X-Request-Id',
]

const byLowerCase = new Map(CASED.map((name) => [name.toLowerCase(), name]))

/** The contract's spelling of a header name that Next has put in lower case. */
export function headerCase(name: string): string {
  return byLowerCase.get(name.toLowerCase()) ?? name
}

/** No plan limits the number of queries, and clients insist on integers. */
const UNLIMITED = '1000000000'

/**
 * On every answer of the API, in exactly this case: MonkeyLearn's php client looks the names up literally.
 * `cost` is the number of texts classified.
 */
export function contractHeaders(cost: number): Record<string, string> {
  return {
    'X-Api-Version': 'v3.6',
    'X-Query-Limit-Limit': UNLIMITED,
    'X-Query-Limit-Remaining': UNLIMITED,
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

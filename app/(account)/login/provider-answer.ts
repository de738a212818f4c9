import type { OidcAnswer } from '@/lib/contracts/oidc'

type Parameters = Readonly<Record<string, string | string[] | undefined>>

const NAMES = ['code', 'state', 'iss', 'error', 'error_description'] as const

/** What an identity provider put into the address; undefined when nobody comes from one. */
export function answerOf(parameters: Parameters): OidcAnswer | undefined {
  if (parameters.state === undefined) return undefined
  const given = NAMES.flatMap((name) => {
    const value = parameters[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return Object.fromEntries(given)
}

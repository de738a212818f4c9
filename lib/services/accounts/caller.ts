import 'server-only'

/** From where somebody tries to log in. */
export type Caller = {
  address: string
  cookie?: string | undefined
  /** As the browser names itself. */
  userAgent?: string | undefined
}

/** Browsers need about 150. */
const USER_AGENT_CHARACTERS = 500

/** What a session remembers of its login, under the headers by which the library asks for it. */
export function toldOf({ address, userAgent = '', cookie }: Caller, withCookie = false): Headers {
  return new Headers({
    'x-forwarded-for': address,
    'user-agent': userAgent.slice(0, USER_AGENT_CHARACTERS),
    ...(withCookie && cookie !== undefined && { cookie }),
  })
}

/** The `Cookie` header that a browser sends once it was told to keep these. */
export function cookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((line) => line.split(';')[0]).join('; ')
}

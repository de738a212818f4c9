import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const COOKIE = 'langur.known_browser'
const YEAR_SECONDS = 365 * 24 * 60 * 60

export type KnownBrowsers = {
  /** The id of a browser that has logged in to this account before, by its `Cookie` header. */
  find: (cookie: string | undefined, email: string) => string | undefined
  /** The cookie that makes a browser known to this account. It opens nothing: it only keeps others from locking it out. */
  introduce: (email: string) => string
}

export function createKnownBrowsers(
  secret: string,
  { isSecure, path }: { isSecure: boolean; path: string },
): KnownBrowsers {
  function sign(id: string, email: string): string {
    return createHmac('sha256', secret)
      .update(`known browser\n${id}\n${email.toLowerCase()}`)
      .digest('base64url')
  }

  return {
    find(cookie, email) {
      const value = (cookie ?? '')
        .split(/; */)
        .find((pair) => pair.startsWith(`${COOKIE}=`))
        ?.slice(COOKIE.length + 1)
      const [id = '', signature = ''] = value?.split('.') ?? []
      return isEqual(signature, sign(id, email)) ? id : undefined
    },
    introduce(email) {
      const id = randomBytes(12).toString('base64url')
      const attributes = `Max-Age=${YEAR_SECONDS}; Path=${path}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
      return `${COOKIE}=${id}.${sign(id, email)}; ${attributes}`
    },
  }
}

function isEqual(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
}

import { countUsers } from '@/db/accounts/accounts'
import type { Application } from '@/lib/http/application'

/** Where a visitor of this page has to go first; undefined when the page may be shown. */
export async function pageRedirect(
  { auth, db }: Application,
  url: string,
  cookie: string | undefined,
): Promise<string | undefined> {
  const path = url.split('?')[0]
  const session = cookie === undefined ? undefined : await auth.identifySession(cookie)
  if (session) return path === '/login' || path === '/setup' ? '/' : undefined
  const isNew = (await countUsers(db)) === 0
  const entrance = isNew ? '/setup' : '/login'
  if (path === entrance) return undefined
  if (isNew || url === '/' || path === '/setup') return entrance
  return `${entrance}?next=${encodeURIComponent(url)}`
}

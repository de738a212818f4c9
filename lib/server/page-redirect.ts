import { countUsers } from '@/db/accounts/accounts'
import { PAGES, withParameters } from '@/lib/contracts/addresses'
import type { Application } from '@/lib/http/application'

/** Where a visitor of this page has to go first; undefined when the page may be shown. */
export async function pageRedirect(
  { auth, db }: Application,
  url: string,
  cookie: string | undefined,
): Promise<string | undefined> {
  const path = url.split('?')[0]
  const session = cookie === undefined ? undefined : await auth.identifySession(cookie)
  if (session?.needsSecondFactor) {
    return path === PAGES.secondFactor ? undefined : PAGES.secondFactor
  }
  if (session) return isEntrance(path) ? PAGES.models : undefined
  if (path === PAGES.join) return undefined
  const isNew = (await countUsers(db)) === 0
  const entrance = isNew ? PAGES.setup : PAGES.login
  if (path === entrance) return undefined
  if (isNew || url === PAGES.models || path === PAGES.setup) return entrance
  return withParameters(entrance, { next: asOpened(url) })
}

function isEntrance(path: string | undefined): boolean {
  return [PAGES.login, PAGES.setup, PAGES.secondFactor].some((page) => page === path)
}

/** Next asks for the data of a page by a parameter of its own, which is no part of its address. */
function asOpened(url: string): string {
  const [path = '', search] = url.split('?')
  const parameters = new URLSearchParams(search)
  if (!parameters.has('_rsc')) return url
  parameters.delete('_rsc')
  return parameters.size === 0 ? path : `${path}?${parameters}`
}

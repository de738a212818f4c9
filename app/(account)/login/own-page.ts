import { PAGES } from '@/lib/contracts/addresses'
import { pathFault } from '@/lib/http/path-fault'

const ENTRANCES: readonly string[] = [PAGES.login, PAGES.setup, PAGES.join, PAGES.secondFactor]

/** The first parts of the addresses of all pages that one logs in for. */
const firstParts = Object.values(PAGES)
  .filter((page) => page !== PAGES.models && !ENTRANCES.includes(page))
  .map((page) => page.split('/')[1])

/** The page to open after the login. Only one of Langur's own, plainly written: a link must not lead somewhere else. */
export function ownPage(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || /\p{Cc}/u.test(next)) return PAGES.models
  const [path = ''] = next.split('?')
  const isOwn = path === PAGES.models || firstParts.includes(path.split('/')[1] ?? '')
  return isOwn && path.startsWith('/') && pathFault(path) === undefined ? next : PAGES.models
}

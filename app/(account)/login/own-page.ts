import { PAGES } from '@/lib/contracts/addresses'

/** The page to open after the login. Only a path on this server: a link must not lead somewhere else. */
export function ownPage(next: string | string[] | undefined): string {
  const isPath = typeof next === 'string' && /^\/(?![/\\])/u.test(next)
  return isPath ? next : PAGES.models
}

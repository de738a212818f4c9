import { isIP } from 'node:net'
import type { Env } from '@/lib/env'
import { AppError } from '@/lib/errors'

/**
 * Throws when `LANGUR_ALLOWED_HOSTS` is set and a request was sent to another name: a page of a foreign site can make a
 * browser call Langur by the site's own name. Addresses are no names, and probes use them.
 */
export function requireAllowedHost(
  host: string | undefined,
  { allowedHosts, publicUrl }: Pick<Env, 'allowedHosts' | 'publicUrl'>,
): void {
  if (allowedHosts === undefined) return
  const name = nameOf(host ?? '')
  const isAddress = isIP(name) !== 0
  if (isAddress || name === publicUrl?.hostname || allowedHosts.includes(name)) return
  const detail = `Langur does not answer to the host "${host ?? ''}". Whoever runs it names its hosts in LANGUR_ALLOWED_HOSTS.`
  throw new AppError('REQUEST_PARAMS_ERROR', detail)
}

/** Without port and brackets, in lower case. */
function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
}

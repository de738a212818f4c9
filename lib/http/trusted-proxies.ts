import { BlockList, isIP } from 'node:net'

/** A block of IPv4 addresses that are written as IPv6 ones, as a socket that listens for both names them. */
const MAPPED = /^::ffff:(?=\d+\.)/i

/**
 * Reads addresses and networks such as `127.0.0.1, 10.0.0.0/8, fd00::/8`. Throws a sentence that names the entry which
 * is neither.
 */
export function readTrustedProxies(text: string): BlockList {
  const trusted = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [, address = '', prefix] = /^([^/]*)(?:\/(\d+))?$/.exec(entry) ?? []
    const version = isIP(address)
    const bits = version === 6 ? 128 : 32
    const length = Number(prefix ?? bits)
    if (version === 0 || length > bits) {
      throw new Error(
        `LANGUR_TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8, separated by commas, but has "${entry}".`,
      )
    }
    trusted.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4')
  }
  return trusted
}

/**
 * Who asks: the address of the connection, unless that is a proxy which one trusts. What proxies write into
 * `X-Forwarded-For` is then read from its end, where the nearest one wrote, for as long as the address before was a
 * trusted one; whatever stands further left anybody can have made up.
 */
export function addressBehind(
  trusted: BlockList | undefined,
  connection: string,
  forwardedFor: string | undefined,
): string {
  let address = connection.replace(MAPPED, '')
  if (!trusted) return address
  const named = (forwardedFor ?? '').split(',').map((part) => part.trim().replace(MAPPED, ''))
  while (isTrustedProxy(trusted, address)) {
    const before = named.pop()
    if (before === undefined || isIP(before) === 0) return address
    address = before
  }
  return address
}

/** Whether an address, as a socket names it, is that of a proxy which one trusts. */
export function isTrustedProxy(trusted: BlockList | undefined, connection: string): boolean {
  const address = connection.replace(MAPPED, '')
  const version = isIP(address)
  if (!trusted || version === 0) return false
  return trusted.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

import 'server-only'
import { type LookupAddress, lookup as lookUp } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '@/lib/errors'

/** Whether an address is one of the internet, and not of this computer, the own network or a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** Throws where the host of a URL is itself an address that is not public. */
export function refusePrivateLiteral({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw isPrivate(host, host)
}

/** Finds the addresses of a host and hands over public ones only, so that what was checked is what is connected to. */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
    const forbidden = addresses.find(({ address }) => !isPublicAddress(address))
    const [first] = addresses
    if (error) callback(error, '')
    else if (forbidden) callback(isPrivate(host, forbidden.address), '')
    else if (options.all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  })
}

function isPrivate(host: string, address: string): AppError {
  const named = host === address ? address : `${host} is ${address}, which`
  return new AppError(
    'FORBIDDEN',
    `${named} is no address of the internet. An owner can allow the own network for a webhook.`,
  )
}

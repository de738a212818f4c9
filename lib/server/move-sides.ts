import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DATABASE_FILE } from '@/db/connection/open'
import { isPostgres, nameOf } from '@/db/postgres/address'
import { isServerAddress } from '@/lib/env'

export type Side = {
  /** Of a server, or a folder. */
  address: string
  /** For people, without a password. */
  name: string
}

const USAGE =
  'npm run move -- --from ./data --to postgres://langur:password@db.example.org:5432/langur, or the other way round'

/** What is moved to where. Throws a sentence that names the option; an address is never repeated, it may have a password. */
export function readSides(args: readonly string[]): { from: Side; to: Side; folder: string } {
  const { from, to } = readOptions(args)
  const sides = { from: sideOf('--from', from), to: sideOf('--to', to) }
  const servers = [sides.from, sides.to].filter(({ address }) => isPostgres(address))
  if (servers.length === 2) {
    throw new Error(
      '--from and --to are both on a server of PostgreSQL: pg_dump and pg_restore bring one to another.',
    )
  }
  if (servers.length === 0) {
    throw new Error(
      '--from and --to are both folders: npm run backup and npm run restore bring one to another.',
    )
  }
  const folder = isPostgres(sides.from.address) ? sides.to.address : sides.from.address
  return { ...sides, folder }
}

function readOptions(args: readonly string[]): {
  from: string | undefined
  to: string | undefined
} {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args: [...args], options: { from: option, to: option } })
    return { from: values.from, to: values.to }
  } catch {
    throw new Error(`There are two options, each with a place after it: ${USAGE}.`)
  }
}

function sideOf(option: string, given: string | undefined): Side {
  if (given === undefined || given === '') throw new Error(`Say ${option}: ${USAGE}.`)
  if (isServerAddress(given)) return { address: given, name: nameOf(given) }
  if (/^[a-z]+:/i.test(given)) {
    throw new Error(
      `${option} must be a folder, or an address such as postgres://langur:password@db.example.org:5432/langur, with the name of a database at its end and special characters of the password percent-encoded.`,
    )
  }
  const address = resolve(given)
  return { address, name: join(address, DATABASE_FILE) }
}

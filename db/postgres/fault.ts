import pg from 'pg'
import type { StorageFault, StorageTrouble } from '@/db/connection/database'
import { nameOf } from './address'
import { UnreachableError } from './clients'

type Trouble = Exclude<StorageTrouble, 'gone' | 'blocked'>

/** By what Node calls it, and by PostgreSQL's codes or their first two signs: https://www.postgresql.org/docs/15/errcodes-appendix.html */
const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  ENOTFOUND: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  ETIMEDOUT: 'away',
  EPIPE: 'away',
  EAI_AGAIN: 'away',
  '08': 'away',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '28': 'refused',
  '3D000': 'refused',
  '42501': 'refused',
  '25006': 'refused',
  '53100': 'full',
  '53300': 'descriptors',
  '58030': 'broken',
  XX001: 'damaged',
  XX002: 'damaged',
}

/** The driver has no code for these. */
const WITHOUT_CODE =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)/

const DEPTH = 5

/** Why `error` happened, if the server at `address` or the way to it is to blame, and not another one that was asked. */
export function postgresFault(error: unknown, address: string): StorageFault | undefined {
  let cause = error
  let isOfServer = false
  for (let depth = 0; depth < DEPTH && cause instanceof Error; depth++) {
    isOfServer ||= cause instanceof UnreachableError || cause instanceof pg.DatabaseError
    const { code = '', message } = cause as NodeJS.ErrnoException
    const isUnnamed = code === '' && WITHOUT_CODE.test(message)
    const trouble = isUnnamed ? 'away' : (TROUBLE_OF[code] ?? TROUBLE_OF[code.slice(0, 2)])
    if (isOfServer && trouble)
      return { trouble, message: SENTENCE[trouble](nameOf(address), code || message) }
    cause = cause.cause
  }
  return undefined
}

const SENTENCE: Record<Trouble, (server: string, code: string) => string> = {
  away: (server, code) =>
    `${server} does not answer (${code}). Start it, or correct DATABASE_URL; what waits goes on by itself once it answers.`,
  refused: (server, code) =>
    `${server} refuses Langur's account (${code}). See that DATABASE_URL names a user, password and database that exist, and that the user may create a schema in it and write.`,
  full: (server, code) =>
    `${server} has no space left (${code}). Make space on its disk; what waits goes on by itself.`,
  descriptors: (server, code) =>
    `${server} takes no more connections (${code}). Raise its max_connections, or stop what else uses it.`,
  damaged: (server, code) =>
    `${server} says that its data is damaged (${code}). Go back to a backup of it.`,
  broken: (server, code) =>
    `${server} cannot read or write its disk (${code}). Look at the disk; what waits goes on by itself once it works.`,
}

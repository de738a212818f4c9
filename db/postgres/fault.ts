import type { StorageFault, StorageTrouble } from '@/db/connection/database'
import { nameOf } from './address'
import type { UnreachableError } from './clients'

type Kind = 'away' | 'crowded' | 'contended' | 'refused' | 'full' | 'damaged' | 'broken'

/** By PostgreSQL's codes or their first two signs: https://www.postgresql.org/docs/15/errcodes-appendix.html */
const BY_CODE: Readonly<Record<string, Kind>> = {
  '08': 'away',
  // Sessions that the server ended, because they or it had to end.
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '57P05': 'away',
  '25P03': 'away',
  '25P04': 'away',
  '53300': 'crowded',
  // What others had locked, or a replica had to take back; nothing was changed.
  '40001': 'contended',
  '40P01': 'contended',
  '55P03': 'contended',
  '28': 'refused',
  '3D000': 'refused',
  '57P04': 'refused',
  '42501': 'refused',
  '25006': 'refused',
  '53100': 'full',
  '58030': 'broken',
  XX001: 'damaged',
  XX002: 'damaged',
}

/** What Node calls a way that there is not, or not any more; `ENOENT` and `EACCES` are those of a socket that is a file. */
const WAYS_LOST: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EACCES',
  'EPERM',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_SOCKET_CLOSED',
])

/** The driver has no code for these. The last is what every statement gets after a connection was lost between two. */
const WITHOUT_CODE =
  /^(Connection terminated|There was an error establishing an SSL connection|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error) and is not queryable)/

const DEPTH = 5

/** Why `error` happened, if the server at `address` or the way to it is to blame, and not another one that was asked. */
export function postgresFault(error: unknown, address: string): StorageFault | undefined {
  let cause = error
  for (let depth = 0; depth < DEPTH && cause instanceof Error; depth++) {
    const [kind, reason] = isUnreachable(cause)
      ? [kindOfWay(cause.reason), cause.reason]
      : [kindOfAnswer(cause), codeOf(cause)]
    if (kind) return { trouble: TROUBLE[kind], message: SENTENCE[kind](nameOf(address), reason) }
    cause = cause.cause
  }
  return undefined
}

/** By its name: what comes from another thread is no instance of its class any more. */
function isUnreachable(error: Error): error is UnreachableError {
  return error.name === 'UnreachableError'
}

function kindOfWay(reason: string): Kind | undefined {
  return WAYS_LOST.has(reason) || WITHOUT_CODE.test(reason) ? 'away' : undefined
}

/** Only what a server answers has a severity. */
function kindOfAnswer(error: Error): Kind | undefined {
  if (!('severity' in error) || error.severity === undefined) return undefined
  return BY_CODE[codeOf(error)] ?? BY_CODE[codeOf(error).slice(0, 2)]
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

const TROUBLE: Readonly<Record<Kind, StorageTrouble>> = {
  away: 'away',
  crowded: 'away',
  contended: 'away',
  refused: 'refused',
  full: 'full',
  damaged: 'damaged',
  broken: 'broken',
}

const SENTENCE: Readonly<Record<Kind, (server: string, reason: string) => string>> = {
  away: (server, code) =>
    `${server} does not answer (${code}). Start it, or correct DATABASE_URL; what waits goes on by itself once it answers.`,
  refused: (server, code) =>
    `${server} refuses Langur's account (${code}). See that DATABASE_URL names a user, password and database that exist, and that the user may create a schema in it and write.`,
  full: (server, code) =>
    `${server} has no space left (${code}). Make space on its disk; what waits goes on by itself.`,
  crowded: (server, code) =>
    `${server} takes no more connections (${code}). Raise its max_connections, or stop what else uses it; what waits goes on by itself.`,
  contended: (server, code) =>
    `${server} took back what Langur asked for, because something else held it (${code}). Nothing was changed: ask again; what waits goes on by itself.`,
  damaged: (server, code) =>
    `${server} says that its data is damaged (${code}). Go back to a backup of it.`,
  broken: (server, code) =>
    `${server} cannot read or write its disk (${code}). Look at the disk; what waits goes on by itself once it works.`,
}

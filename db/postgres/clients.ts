import pg, { type Pool, type PoolClient } from 'pg'
import { withNul } from './translate'

/** Where Langur's tables and functions are, apart from what else is in the database. */
export const SCHEMA = 'langur'

/** Held by whoever writes, whichever process that is; the number says no more than that it is Langur's. */
export const WRITE_LOCK = 4_815_162_342

const { builtins } = pg.types
const toNumber = (text: string) => Number(text)

/** What comes back is what SQLite would answer: numbers, texts and bytes. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, toNumber],
  [builtins.NUMERIC, toNumber],
  [builtins.BOOL, (text) => (text === 't' ? 1 : 0)],
  [builtins.TEXT, withNul],
  [builtins.VARCHAR, withNul],
  [builtins.JSON, (text) => text],
  [builtins.JSONB, (text) => text],
])

/** A host that died is noticed by the server after this, so that another one gets the locks that it held. */
export const KEEP_ALIVE =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000'
const KEEP_ALIVE_MS = 10_000

/** Clients of a server, at most so many at once. */
export function openPool(address: string, most: number, { isWriting = false } = {}): Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    application_name: 'langur',
    connectionTimeoutMillis: 10_000,
    // A server that went without a word is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    options: `${KEEP_ALIVE} -c default_transaction_read_only=${isWriting ? 'off' : 'on'} -c search_path=${SCHEMA},pg_catalog -c client_encoding=UTF8 -c jit=off -c standard_conforming_strings=on`,
    types: {
      getTypeParser: (id: number, format: 'text' | 'binary' = 'text') =>
        PARSERS.get(id) ?? pg.types.getTypeParser(id, format as 'text'),
    } as never,
  })
  // A client that waited and lost its server is not lent again; who asks next is told.
  pool.on('error', () => {})
  // One that was lent loses it between two statements, too; the next of them fails.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** What the way to a server is to blame for, which else looks like any other failure of a network. */
export class UnreachableError extends Error {
  /** What Node calls it, else the driver's words. Not `code`: that of a request that was hung up is the same. */
  readonly reason: string

  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = 'UnreachableError'
    this.reason = (cause as NodeJS.ErrnoException).code ?? cause.message
  }
}

/** Lends a client of a pool. */
export function lent(pool: Pool): Promise<PoolClient> {
  return ofServer(pool.connect())
}

/** Asks a server; what fails without an answer of it is an `UnreachableError`. */
export async function ofServer<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof pg.DatabaseError || !(error instanceof Error)) throw error
    throw new UnreachableError(error)
  }
}

import pg, { type Pool } from 'pg'
import { withNul } from './translate'

/** Where Langur's tables and functions are, apart from what else is in the database. */
export const SCHEMA = 'langur'

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

/** Whether an address is that of a server, and not a folder. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address)
}

/** Clients of a server, at most so many at once. */
export function openPool(address: string, most: number, { isWriting = false } = {}): Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    application_name: 'langur',
    connectionTimeoutMillis: 10_000,
    options: `-c default_transaction_read_only=${isWriting ? 'off' : 'on'} -c search_path=${SCHEMA},pg_catalog -c client_encoding=UTF8 -c jit=off -c standard_conforming_strings=on`,
    types: {
      getTypeParser: (id: number, format: 'text' | 'binary' = 'text') =>
        PARSERS.get(id) ?? pg.types.getTypeParser(id, format as 'text'),
    } as never,
  })
  // A client that waited and lost its server is not lent again; who asks next is told.
  pool.on('error', () => {})
  return pool
}

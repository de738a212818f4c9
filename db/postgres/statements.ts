import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { PoolClient, QueryArrayResult, QueryResult } from 'pg'
import Cursor from 'pg-cursor'
import type { Asking } from '@/db/connection/asking'
import { timed } from '@/db/connection/slow-statements'
import { ofServer } from './clients'
import { translate } from './translate'

/** Lends a client for as long as `work` lasts. */
export type Lend = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>

/** So many rows are fetched at a time where not all may be wanted. */
const FETCHED = 200

/** How PostgreSQL answers the SQL of `db/`, by a client that is lent for each statement. */
export function postgresStatements(lend: Lend): Asking {
  const ask = (sql: string, given: unknown[]): Promise<QueryResult> => {
    const { text, values } = translate(sql, given)
    return lend((client) => timed(sql, ofServer(client.query({ text, values }))))
  }
  const askArrays = (sql: string, given: unknown[]): Promise<QueryArrayResult> => {
    const { text, values } = translate(sql, given)
    return lend((client) => timed(sql, ofServer(client.query({ text, values, rowMode: 'array' }))))
  }
  return {
    kind: 'postgres',
    orm: drizzle(async (written, params, method) => {
      const sql = readable(written)
      if (method === 'run') return { rows: [], changes: (await ask(sql, params)).rowCount ?? 0 }
      const { rows } = await askArrays(sql, params)
      // Drizzle takes one row here, and none as what is undefined.
      return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
    }) as unknown as Asking['orm'],
    rows: async (sql, values) => (await ask(sql, values)).rows,
    row: async (sql, values) => (await ask(sql, values)).rows[0],
    column: async (sql, values) => (await askArrays(sql, values)).rows.map(([first]) => first),
    value: async (sql, values) => (await askArrays(sql, values)).rows[0]?.[0],
    each(sql, given, visit) {
      const { text, values } = translate(sql, given)
      return lend(async (client) => {
        const cursor = client.query(new Cursor(text, values))
        try {
          for (;;) {
            const rows: unknown[] = await ofServer(cursor.read(FETCHED))
            if (!rows.every(visit) || rows.length < FETCHED) return
          }
        } finally {
          // Waited for by the next statement of the client; with the connection lost it would never be said to be closed.
          cursor.close(() => {})
        }
      })
    },
    run: async (sql, values) => (await ask(sql, values)).rowCount ?? 0,
    async insert(sql, values) {
      const { rows } = await askArrays(`${sql} RETURNING id`, values)
      return rows[0]?.[0] ?? null
    },
  }
}

/** Drizzle writes `null` for what a row leaves to its table, as SQLite wants it; a value that is null is a parameter. */
const LEFT_OUT = /(?<= values .*[(,] ?)null(?=[,)])/gs
/** Drizzle names the table of a column that may be in conflict, which PostgreSQL does not take. */
const TARGET = /(?<=on conflict \([^)]*)"\w+"\.(?="\w+")/g

/** What drizzle's builder for SQLite writes otherwise than PostgreSQL reads it. */
function readable(sql: string): string {
  if (!sql.startsWith('insert into')) return sql
  return sql.replace(LEFT_OUT, 'DEFAULT').replace(TARGET, '')
}

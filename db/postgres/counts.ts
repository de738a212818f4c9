import { lent, ofServer, openPool } from './clients'

/** Held by whoever counts, so that all copies count as one. */
const COUNTS_LOCK = 4_815_162_346
/** Apart from the tables of the schema: nobody misses it after a crash, and nothing waits for the disk. */
export const COUNTS =
  'CREATE UNLOGGED TABLE IF NOT EXISTS limit_counts (key text PRIMARY KEY, counts text NOT NULL)'

const BEGIN = `BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock(${COUNTS_LOCK})`
const NOW = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now'
const READ = 'SELECT key, counts FROM limit_counts WHERE $1::text[] IS NULL OR key = ANY ($1)'
const KEEP = `INSERT INTO limit_counts (key, counts) SELECT * FROM unnest($1::text[], $2::text[])
  ON CONFLICT (key) DO UPDATE SET counts = excluded.counts`

/** Counts of one kind, by key, that all copies of Langur have in common. */
export type SharedCounts<Counts> = {
  /** Does `work` alone on the counts of `keys`, of all where that is null, by the server's clock; keeps what it leaves. */
  with: <Result>(
    keys: readonly string[] | null,
    work: (counts: Map<string, Counts>, now: number) => Result,
  ) => Promise<Result>
  close: () => Promise<void>
}

/** Opens the counts of a database; `none` are those of a key that has none yet. They are no part of a write, nor of a mark. */
export function openCounts<Counts>(address: string, none: () => Counts): SharedCounts<Counts> {
  const pool = openPool(address, 4, { isWriting: true })
  return {
    async with(keys, work) {
      const client = await lent(pool)
      let isBroken = true
      try {
        await ofServer(client.query(BEGIN))
        const [{ rows }, read] = await ofServer(
          Promise.all([client.query(NOW), client.query(READ, [keys])]),
        )
        const counts = new Map<string, Counts>()
        for (const key of keys ?? []) counts.set(key, none())
        for (const row of read.rows) counts.set(row.key, JSON.parse(row.counts))
        const result = work(counts, rows[0].now)
        const texts = [...counts.values()].map((one) => JSON.stringify(one))
        await ofServer(client.query(KEEP, [[...counts.keys()], texts]))
        await ofServer(client.query('COMMIT'))
        isBroken = false
        return result
      } finally {
        // Whatever it had begun ends with its connection.
        client.release(isBroken)
      }
    },
    close: () => pool.end(),
  }
}

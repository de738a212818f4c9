import { lent, ofServer, openPool } from './clients'

/**
 * What all copies have in common and nobody misses after a crash, so that nothing waits for the disk: apart from the tables of
 * the schema, each with the number of a lock that is held by whoever counts, so that all copies count as one.
 */
const LOCK_OF = { limit_counts: 4_815_162_346, queue_holds: 4_815_162_347 }

export const COUNTS = Object.keys(LOCK_OF)
  .map(
    (table) =>
      `CREATE UNLOGGED TABLE IF NOT EXISTS ${table} (key text PRIMARY KEY, counts text NOT NULL)`,
  )
  .join(';')

const begin = (lock: number) =>
  `BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock(${lock})`
const NOW = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now'
const read = (table: string) =>
  `SELECT key, counts FROM ${table} WHERE $1::text[] IS NULL OR key = ANY ($1)`
const keep = (table: string) =>
  `INSERT INTO ${table} (key, counts) SELECT * FROM unnest($1::text[], $2::text[])
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

/** Opens a table of counts; `none` are those of a key that has none yet. They are no part of a write, nor of a mark. */
export function openCounts<Counts>(
  address: string,
  table: keyof typeof LOCK_OF,
  none: () => Counts,
): SharedCounts<Counts> {
  const pool = openPool(address, 4, { isWriting: true })
  return {
    async with(keys, work) {
      const client = await lent(pool)
      let isBroken = true
      try {
        await ofServer(client.query(begin(LOCK_OF[table])))
        const [{ rows }, found] = await ofServer(
          Promise.all([client.query(NOW), client.query(read(table), [keys])]),
        )
        const counts = new Map<string, Counts>()
        for (const key of keys ?? []) counts.set(key, none())
        for (const row of found.rows) counts.set(row.key, JSON.parse(row.counts))
        const result = work(counts, rows[0].now)
        const before = new Map(found.rows.map((row) => [row.key, row.counts]))
        const changed = [...counts]
          .map(([key, one]) => [key, JSON.stringify(one)] as const)
          .filter(([key, text]) => text !== (before.get(key) ?? JSON.stringify(none())))
        if (changed.length > 0) {
          const keptBy = [changed.map(([key]) => key), changed.map(([, text]) => text)]
          await ofServer(client.query(keep(table), keptBy))
        }
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

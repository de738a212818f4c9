import type { Connection } from '@/db/connection/database'
import { all } from '@/db/connection/sql'
import type { LeaseName } from '@/db/leases/all-leases'

/** Each table of long work, and since when its rows wait. */
const TABLES: Record<LeaseName, { table: string; since: string }> = {
  runs: { table: 'runs', since: 'created_at' },
  tunings: { table: 'tunings', since: 'created_at' },
  imports: { table: 'imports', since: 'created_at' },
  exports: { table: 'exports', since: 'created_at' },
  analyses: { table: 'analyses', since: 'asked_at' },
  bulkWrites: { table: 'bulk_writes', since: 'created_at' },
  batches: { table: 'batches', since: 'created_at' },
  backups: { table: 'backups', since: 'created_at' },
  arrivals: { table: 'arrivals', since: 'created_at' },
  deliveries: { table: 'webhook_deliveries', since: 'created_at' },
  erasures: { table: 'erasures', since: 'created_at' },
}

export type QueueRow = { kind: LeaseName; waiting: number; running: number; oldest: Date | null }

/** How much long work of each kind waits and is under way, and since when the oldest of it was asked for. */
export async function longWork(db: Connection): Promise<QueueRow[]> {
  const one = ([kind, { table, since }]: [string, { table: string; since: string }]) =>
    `SELECT '${kind}' AS kind, count(*) - count(runner) AS waiting, count(runner) AS running, min(${since}) AS oldest
     FROM ${table} WHERE state IN ('queued', 'running', 'counting')`
  const rows = await all<{
    kind: LeaseName
    waiting: number
    running: number
    oldest: number | null
  }>(db, Object.entries(TABLES).map(one).join(' UNION ALL '))
  return rows.map((row) => ({ ...row, oldest: row.oldest === null ? null : new Date(row.oldest) }))
}

import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { bulkWrites } from '@/db/schema/bulk-writes'

export type BulkWriteRow = typeof bulkWrites.$inferSelect

export const bulkLease = leaseOn(bulkWrites, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: bulkWrites.id,
})

const UNDER_WAY = ['queued', 'running'] as const

export async function insertBulkWrite(
  tx: Connection,
  row: Pick<BulkWriteRow, 'modelId' | 'actor' | 'work' | 'path' | 'batch'>,
  at: Date,
): Promise<number> {
  const queued = { ...row, state: 'queued', createdAt: at, counts: {} } as const
  return (await orm(tx).insert(bulkWrites).values(queued).returning({ id: bulkWrites.id }).get()).id
}

export async function findBulkWrite(db: Connection, id: number): Promise<BulkWriteRow | null> {
  return (await orm(db).select().from(bulkWrites).where(eq(bulkWrites.id, id)).get()) ?? null
}

/** Those of a model that have not ended, the oldest first. */
export async function listUnderWay(db: Connection, modelId: number): Promise<BulkWriteRow[]> {
  return orm(db)
    .select()
    .from(bulkWrites)
    .where(and(eq(bulkWrites.modelId, modelId), inArray(bulkWrites.state, UNDER_WAY)))
    .orderBy(asc(bulkWrites.id))
    .all()
}

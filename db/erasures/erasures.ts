import { and, eq, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { erasures } from '@/db/schema/erasures'

export type ErasureRow = typeof erasures.$inferSelect

/** What writes into a model is not interrupted: an erasure begins when it has ended. */
const WAITS = sql`(EXISTS (SELECT 1 FROM imports i
  WHERE i.model_id = erasures.model_id AND i.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM bulk_writes b
  WHERE b.model_id = erasures.model_id AND b.state IN ('queued', 'running')))`

export const erasureLease = leaseOn(erasures, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: erasures.id,
  isOneOfModel: true,
  waits: WAITS,
})

export async function insertErasure(
  tx: Connection,
  row: Pick<ErasureRow, 'modelId' | 'actor' | 'choice' | 'batch' | 'counts' | 'backups'>,
  at: Date,
): Promise<ErasureRow> {
  return orm(tx)
    .insert(erasures)
    .values({ ...row, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findErasure(
  db: Connection,
  modelId: number,
  id: number,
): Promise<ErasureRow | null> {
  const own = and(eq(erasures.modelId, modelId), eq(erasures.id, id))
  return (await orm(db).select().from(erasures).where(own).get()) ?? null
}

export async function listErasures(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: ErasureRow[]; total: number }> {
  return newestFirst(db, erasures, modelId, page)
}

/** Whether the newest erasure of a model has not come to its end. */
export async function hasFailedErasure(db: Connection, modelId: number): Promise<boolean> {
  const { items } = await listErasures(db, modelId, { before: Number.MAX_SAFE_INTEGER, limit: 1 })
  return items[0] !== undefined && items[0].state !== 'finished'
}

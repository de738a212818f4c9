import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { batches } from '@/db/schema/batches'

export type BatchRow = typeof batches.$inferSelect
export type NewBatch = typeof batches.$inferInsert

/** The oldest first, among those that somebody has started. */
export const batchLease = leaseOn(batches, {
  takes: { queued: 'running' },
  rests: ['ready'],
  cancelled: 'cancelled',
  order: batches.id,
})

export async function insertBatch(tx: Connection, row: NewBatch): Promise<BatchRow> {
  return orm(tx).insert(batches).values(row).returning().get()
}

export async function findBatch(
  db: Connection,
  modelId: number,
  id: number,
): Promise<BatchRow | null> {
  const own = and(eq(batches.modelId, modelId), eq(batches.id, id))
  return (await orm(db).select().from(batches).where(own).get()) ?? null
}

export async function listBatches(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: BatchRow[]; total: number }> {
  return newestFirst(db, batches, modelId, page)
}

export async function deleteBatch(tx: Connection, id: number): Promise<void> {
  await orm(tx).delete(batches).where(eq(batches.id, id)).run()
}

/** Keeps on a batch that has ended what became of it since. */
export async function noteOnBatch(
  tx: Connection,
  id: number,
  change: Partial<Pick<BatchRow, 'takenRevision' | 'filesDeletedAt'>>,
): Promise<void> {
  await orm(tx).update(batches).set(change).where(eq(batches.id, id)).run()
}

/** One whose files were kept long enough: it ended, or was uploaded and never started, before a moment. */
export async function findOldBatch(db: Connection, before: Date): Promise<BatchRow | null> {
  return (await oldBatch(db).get({ before: before.getTime() })) ?? null
}

const oldBatch = prepared((db) => {
  const before = sql.placeholder('before')
  const isForgotten = and(eq(batches.state, 'ready'), lt(batches.createdAt, before))
  const isOld = or(lt(batches.finishedAt, before), isForgotten)
  return orm(db)
    .select()
    .from(batches)
    .where(and(isNull(batches.filesDeletedAt), isOld))
    .limit(1)
    .prepare()
})

import { and, eq, inArray } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { tunings } from '@/db/schema/tuning'

export type TuningRow = typeof tunings.$inferSelect

/** The oldest search first. */
export const tuningLease = leaseOn(tunings, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: tunings.id,
  isOneOfModel: true,
})

export async function insertTuning(
  tx: Connection,
  tuning: Pick<TuningRow, 'modelId' | 'budgetSeconds' | 'askedBy' | 'userId'>,
  at: Date,
): Promise<TuningRow> {
  return orm(tx)
    .insert(tunings)
    .values({ ...tuning, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findTuning(db: Connection, id: number): Promise<TuningRow | null> {
  return (await orm(db).select().from(tunings).where(eq(tunings.id, id)).get()) ?? null
}

/** The search of a model that waits or runs. */
export async function tuningUnderWay(db: Connection, modelId: number): Promise<TuningRow | null> {
  const underWay = and(eq(tunings.modelId, modelId), inArray(tunings.state, ['queued', 'running']))
  return (await orm(db).select().from(tunings).where(underWay).limit(1).get()) ?? null
}

export async function listTunings(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: TuningRow[]; total: number }> {
  return newestFirst(db, tunings, modelId, page)
}

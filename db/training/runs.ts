import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { runs } from '@/db/schema/training'
import { RUN_WAITS } from './run-waits'

export type RunRow = typeof runs.$inferSelect

/** The oldest run first. */
export const runLease = leaseOn(runs, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: runs.id,
  isOneOfModel: true,
  waits: sql.raw(RUN_WAITS),
})

export async function insertRun(
  tx: Connection,
  run: { modelId: number; automatic: boolean; askedBy: string; tuningId?: number },
  at: Date,
): Promise<RunRow> {
  return orm(tx)
    .insert(runs)
    .values({ ...run, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findRun(db: Connection, id: number): Promise<RunRow | null> {
  return (await byId(db).get({ id })) ?? null
}

const byId = prepared((db) =>
  orm(db)
    .select()
    .from(runs)
    .where(eq(runs.id, sql.placeholder('id')))
    .prepare(),
)

/** The run that will read its data only from now on, if there is one: asking again changes nothing. */
export async function findUnreadRun(db: Connection, modelId: number): Promise<RunRow | null> {
  const unread = and(
    eq(runs.modelId, modelId),
    inArray(runs.state, ['queued', 'running']),
    isNull(runs.readAt),
    eq(runs.cancelRequested, false),
  )
  return (await orm(db).select().from(runs).where(unread).limit(1).get()) ?? null
}

/** The queued and running ones, in the order in which they are worked off. */
export async function runsUnderWay(db: Connection, modelId: number): Promise<RunRow[]> {
  return orm(db)
    .select()
    .from(runs)
    .where(and(eq(runs.modelId, modelId), inArray(runs.state, ['queued', 'running'])))
    .orderBy(runs.id)
    .all()
}

/** The newest training that somebody asked for. */
export async function newestAskedRun(db: Connection, modelId: number): Promise<RunRow | null> {
  return (
    (await orm(db)
      .select()
      .from(runs)
      .where(and(eq(runs.modelId, modelId), eq(runs.automatic, false)))
      .orderBy(desc(runs.id))
      .limit(1)
      .get()) ?? null
  )
}

export async function newestRun(db: Connection, modelId: number): Promise<RunRow | null> {
  return (
    (await orm(db)
      .select()
      .from(runs)
      .where(eq(runs.modelId, modelId))
      .orderBy(desc(runs.id))
      .limit(1)
      .get()) ?? null
  )
}

export async function listRuns(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: RunRow[]; total: number }> {
  return newestFirst(db, runs, modelId, page)
}

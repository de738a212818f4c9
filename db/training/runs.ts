import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { models } from '@/db/schema/models'
import { runs } from '@/db/schema/training'

export type RunRow = typeof runs.$inferSelect
type RunChange = Partial<Omit<RunRow, 'id' | 'modelId'>>

export async function insertRun(
  tx: Connection,
  run: { modelId: number; automatic: boolean; askedBy: string; tuningId?: number },
  at: Date,
): Promise<RunRow> {
  return tx
    .insert(runs)
    .values({ ...run, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findRun(db: Connection, id: number): Promise<RunRow | null> {
  return db.select().from(runs).where(eq(runs.id, id)).get() ?? null
}

/** The run that will read its data only from now on, if there is one: asking again changes nothing. */
export async function findUnreadRun(db: Connection, modelId: number): Promise<RunRow | null> {
  const unread = and(
    eq(runs.modelId, modelId),
    inArray(runs.state, ['queued', 'running']),
    isNull(runs.readAt),
    eq(runs.cancelRequested, false),
  )
  return db.select().from(runs).where(unread).limit(1).get() ?? null
}

/** The queued and running ones, in the order in which they are worked off. */
export async function runsUnderWay(db: Connection, modelId: number): Promise<RunRow[]> {
  return db
    .select()
    .from(runs)
    .where(and(eq(runs.modelId, modelId), inArray(runs.state, ['queued', 'running'])))
    .orderBy(runs.id)
    .all()
}

export async function newestRun(db: Connection, modelId: number): Promise<RunRow | null> {
  return (
    db.select().from(runs).where(eq(runs.modelId, modelId)).orderBy(desc(runs.id)).limit(1).get() ??
    null
  )
}

/** Changes a run if it is in one of these states; null when it is not. */
export async function updateRun(
  tx: Connection,
  id: number,
  states: RunRow['state'][],
  change: RunChange,
): Promise<RunRow | null> {
  const where = and(eq(runs.id, id), inArray(runs.state, states))
  return tx.update(runs).set(change).where(where).returning().get() ?? null
}

/** Changes a running run, but only while this runner holds it; null when another one took it or it is gone. */
export async function updateHeldRun(
  tx: Connection,
  id: number,
  runner: string,
  change: RunChange,
): Promise<RunRow | null> {
  const held = and(eq(runs.id, id), eq(runs.state, 'running'), eq(runs.runner, runner))
  return tx.update(runs).set(change).where(held).returning().get() ?? null
}

/** The oldest run that waits, or whose runner has not been heard of since `staleBefore`. */
export async function nextRun(db: Connection, staleBefore: Date): Promise<RunRow | null> {
  const lost = and(eq(runs.state, 'running'), lt(runs.heartbeatAt, staleBefore))
  const found = db
    .select(getTableColumns(runs))
    .from(runs)
    .innerJoin(models, eq(models.id, runs.modelId))
    .where(and(isNull(models.deletedAt), or(eq(runs.state, 'queued'), lost)))
    .orderBy(runs.id)
    .limit(1)
    .get()
  return found ?? null
}

/** Takes the next run for this runner. */
export async function takeRun(
  tx: Connection,
  runner: string,
  now: Date,
  staleBefore: Date,
): Promise<RunRow | null> {
  const next = await nextRun(tx, staleBefore)
  if (!next) return null
  const startedAt = next.startedAt ?? now
  const attempts = next.attempts + 1
  const change = { state: 'running', runner, heartbeatAt: now, startedAt, attempts } as const
  return updateRun(tx, next.id, ['queued', 'running'], change)
}

export async function listRuns(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: RunRow[]; total: number }> {
  const own = eq(runs.modelId, modelId)
  const items = db
    .select()
    .from(runs)
    .where(and(own, lt(runs.id, page.before)))
    .orderBy(desc(runs.id))
    .limit(page.limit)
    .all()
  return { items, total: db.select({ n: count() }).from(runs).where(own).get()?.n ?? 0 }
}

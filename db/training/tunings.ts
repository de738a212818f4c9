import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { models } from '@/db/schema/models'
import { tunings } from '@/db/schema/tuning'

export type TuningRow = typeof tunings.$inferSelect
type TuningChange = Partial<Omit<TuningRow, 'id' | 'modelId'>>

export async function insertTuning(
  tx: Connection,
  tuning: Pick<TuningRow, 'modelId' | 'budgetSeconds' | 'askedBy' | 'userId'>,
  at: Date,
): Promise<TuningRow> {
  return tx
    .insert(tunings)
    .values({ ...tuning, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findTuning(db: Connection, id: number): Promise<TuningRow | null> {
  return db.select().from(tunings).where(eq(tunings.id, id)).get() ?? null
}

/** The search of a model that waits or runs. */
export async function tuningUnderWay(db: Connection, modelId: number): Promise<TuningRow | null> {
  const underWay = and(eq(tunings.modelId, modelId), inArray(tunings.state, ['queued', 'running']))
  return db.select().from(tunings).where(underWay).limit(1).get() ?? null
}

/** Changes a search if it is in one of these states; null when it is not. */
export async function updateTuning(
  tx: Connection,
  id: number,
  states: TuningRow['state'][],
  change: TuningChange,
): Promise<TuningRow | null> {
  const where = and(eq(tunings.id, id), inArray(tunings.state, states))
  return tx.update(tunings).set(change).where(where).returning().get() ?? null
}

/** Changes a running search, but only while this runner holds it; null when another one took it or it is gone. */
export async function updateHeldTuning(
  tx: Connection,
  id: number,
  runner: string,
  change: TuningChange,
): Promise<TuningRow | null> {
  const held = and(eq(tunings.id, id), eq(tunings.state, 'running'), eq(tunings.runner, runner))
  return tx.update(tunings).set(change).where(held).returning().get() ?? null
}

/** The oldest search that waits, or whose runner has not been heard of since `staleBefore`. */
export async function nextTuning(db: Connection, staleBefore: Date): Promise<TuningRow | null> {
  const lost = and(eq(tunings.state, 'running'), lt(tunings.heartbeatAt, staleBefore))
  const found = db
    .select(getTableColumns(tunings))
    .from(tunings)
    .innerJoin(models, eq(models.id, tunings.modelId))
    .where(and(isNull(models.deletedAt), or(eq(tunings.state, 'queued'), lost)))
    .orderBy(tunings.id)
    .limit(1)
    .get()
  return found ?? null
}

/** Takes the next search for this runner. */
export async function takeTuning(
  tx: Connection,
  runner: string,
  now: Date,
  staleBefore: Date,
): Promise<TuningRow | null> {
  const next = await nextTuning(tx, staleBefore)
  if (!next) return null
  const startedAt = next.startedAt ?? now
  const attempts = next.attempts + 1
  const change = { state: 'running', runner, heartbeatAt: now, startedAt, attempts } as const
  return updateTuning(tx, next.id, ['queued', 'running'], change)
}

export async function listTunings(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: TuningRow[]; total: number }> {
  const own = eq(tunings.modelId, modelId)
  const items = db
    .select()
    .from(tunings)
    .where(and(own, lt(tunings.id, page.before)))
    .orderBy(desc(tunings.id))
    .limit(page.limit)
    .all()
  return { items, total: db.select({ n: count() }).from(tunings).where(own).get()?.n ?? 0 }
}

import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { versions } from '@/db/schema/training'
import { trials } from '@/db/schema/tuning'

export type TrialRow = typeof trials.$inferSelect
export type NewTrial = Omit<TrialRow, 'id' | 'createdAt'>

/** A trial before its answers are written has no folds, and is nowhere to be seen. */
const isWritten = gt(trials.folds, 0)

/** Begins to write a trial. It counts as made at no time before `publishTrial`. */
export async function insertTrial(tx: Connection, trial: NewTrial): Promise<number> {
  return (
    await orm(tx)
      .insert(trials)
      .values({ ...trial, folds: 0, createdAt: new Date(0) })
      .returning({ id: trials.id })
      .get()
  ).id
}

export async function publishTrial(
  tx: Connection,
  id: number,
  folds: number,
  at: Date,
): Promise<void> {
  await orm(tx).update(trials).set({ folds, createdAt: at }).where(eq(trials.id, id)).run()
}

/** Deletes what was begun to be written when a search was interrupted; its pieces are few. */
export async function deleteUnwritten(tx: Connection, tuningId: number): Promise<void> {
  await orm(tx)
    .delete(trials)
    .where(and(eq(trials.tuningId, tuningId), eq(trials.folds, 0)))
    .run()
}

/** The trials of a search in the order in which they were begun. */
export async function trialsOf(db: Connection, tuningId: number): Promise<TrialRow[]> {
  return orm(db)
    .select()
    .from(trials)
    .where(and(eq(trials.tuningId, tuningId), isWritten))
    .orderBy(asc(trials.number))
    .all()
}

/** The numbers of the versions that were trained from the winners of these searches, by search. */
export async function versionsOfTunings(
  db: Connection,
  modelId: number,
  tuningIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await orm(db)
    .select({ id: versions.tuningId, number: versions.number })
    .from(versions)
    .where(
      and(
        eq(versions.modelId, modelId),
        eq(versions.state, 'ready'),
        inArray(versions.tuningId, [...tuningIds]),
      ),
    )
    .orderBy(asc(versions.number))
    .all()
  return new Map(rows.flatMap(({ id, number }) => (id === null ? [] : [[id, number]])))
}

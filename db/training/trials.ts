import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'
import { versions } from '@/db/schema/training'
import { candidates } from '@/db/schema/tuning'

export type CandidateRow = typeof candidates.$inferSelect
export type NewCandidate = Omit<CandidateRow, 'id' | 'createdAt'>

/** A candidate before its answers are written has no folds, and is nowhere to be seen. */
const isWritten = gt(candidates.folds, 0)

/** Begins to write a candidate. It counts as made at no time before `publishCandidate`. */
export async function insertCandidate(tx: Connection, candidate: NewCandidate): Promise<number> {
  return tx
    .insert(candidates)
    .values({ ...candidate, folds: 0, createdAt: new Date(0) })
    .returning({ id: candidates.id })
    .get().id
}

export async function insertCandidateChunk(
  tx: Connection,
  candidateId: number,
  { position, bytes }: { position: number; bytes: Uint8Array },
): Promise<void> {
  statement(
    tx,
    'INSERT INTO candidate_chunks (candidate_id, position, bytes) VALUES (?, ?, ?)',
  ).run(candidateId, position, bytes)
}

export async function publishCandidate(
  tx: Connection,
  id: number,
  folds: number,
  at: Date,
): Promise<void> {
  tx.update(candidates).set({ folds, createdAt: at }).where(eq(candidates.id, id)).run()
}

/** Deletes what was begun to be written when a search was interrupted; its pieces are few. */
export async function deleteUnwritten(tx: Connection, tuningId: number): Promise<void> {
  tx.delete(candidates)
    .where(and(eq(candidates.tuningId, tuningId), eq(candidates.folds, 0)))
    .run()
}

/** The candidates of a search in the order in which they were begun. */
export async function candidatesOf(db: Connection, tuningId: number): Promise<CandidateRow[]> {
  return db
    .select()
    .from(candidates)
    .where(and(eq(candidates.tuningId, tuningId), isWritten))
    .orderBy(asc(candidates.number))
    .all()
}

/** The numbers of the versions that were trained from the winners of these searches, by search. */
export async function versionsOfTunings(
  db: Connection,
  modelId: number,
  tuningIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = db
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

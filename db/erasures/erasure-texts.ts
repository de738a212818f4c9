import type { Connection } from '@/db/connection/database'
import { column, LISTED, listed, only, run } from '@/db/connection/sql'

/** Keeps which texts an erasure is about; those that it knows stay. */
export async function addErasureTexts(
  tx: Connection,
  { id, modelId }: { id: number; modelId: number },
  sampleIds: readonly number[],
): Promise<void> {
  await run(
    tx,
    `INSERT INTO erasure_texts (erasure_id, model_id, sample_id)
     SELECT ?, ?, value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    ...[id, modelId, listed(sampleIds)],
  )
}

export async function countErasureTexts(db: Connection, erasureId: number): Promise<number> {
  return only(db, 'SELECT count(*) FROM erasure_texts WHERE erasure_id = ?', erasureId)
}

/** The next texts of an erasure after one of them that are still there. */
export async function textsToErase(
  db: Connection,
  erasureId: number,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT e.sample_id FROM erasure_texts e CROSS JOIN samples s ON s.id = e.sample_id
     WHERE e.erasure_id = ? AND e.sample_id > ? ORDER BY e.sample_id LIMIT ?`,
    ...[erasureId, after, limit],
  )
}

/** All texts that erasures of a model are about, also those that are gone, and of an erasure that has failed. */
export async function erasureTextsOf(db: Connection, modelId: number): Promise<number[]> {
  return column(db, 'SELECT sample_id FROM erasure_texts WHERE model_id = ?', modelId)
}

/** Which of these an erasure is about. */
export async function amongErasureTexts(
  db: Connection,
  erasureId: number,
  sampleIds: readonly number[],
): Promise<Set<number>> {
  const known = `SELECT sample_id FROM erasure_texts WHERE erasure_id = ? AND sample_id IN ${LISTED}`
  return new Set(await column<number>(db, known, erasureId, listed(sampleIds)))
}

/** Forgets some of these; answers how many. */
export async function forgetErasureTexts(
  tx: Connection,
  modelId: number,
  most: number,
): Promise<number> {
  const some = `DELETE FROM erasure_texts WHERE (erasure_id, sample_id) IN
    (SELECT erasure_id, sample_id FROM erasure_texts WHERE model_id = ? LIMIT ?)`
  return run(tx, some, modelId, most)
}

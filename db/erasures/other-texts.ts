import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, run, value } from '@/db/connection/sql'
import { containsAll, readQuery } from '@/db/samples/search/search-query'

export type OtherText = { id: number; at: number; content: string }
type Page = { after: number; limit: number }

/** The first revision after one in which texts left the data; null for none. */
export async function nextRemoval(
  db: Connection,
  modelId: number,
  after: number,
): Promise<number | null> {
  const next = 'SELECT min(removed_rev) FROM sample_periods WHERE model_id = ? AND removed_rev > ?'
  return (await value<number | null>(db, next, modelId, after)) ?? null
}

/** The texts that left the data in a revision and have not come back: they are kept for Undo. */
export async function removedIn(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<Omit<OtherText, 'content'>[]> {
  return all(
    db,
    `SELECT s.id AS id, s.created_at AS at
     FROM sample_periods p CROSS JOIN samples s ON s.id = p.sample_id
     WHERE p.model_id = ? AND p.removed_rev = ?
       AND NOT EXISTS (SELECT 1 FROM live_samples l WHERE l.sample_id = s.id)
     ORDER BY s.id`,
    modelId,
    revision,
  )
}

/** Where else the words of a text may stand beside the data, page by page. */
export const otherTexts = {
  requests: (db: Connection, modelId: number, { after, limit }: Page) =>
    page(
      db,
      `SELECT id, at, content FROM production_requests
       WHERE model_id = ? AND id > ? ORDER BY id LIMIT ?`,
      [modelId, after, limit],
    ),
  heldOut: (db: Connection, modelId: number, { after, limit }: Page) =>
    page(
      db,
      `SELECT t.id AS id, f.created_at AS at, t.content AS content
       FROM held_out_texts t JOIN held_out_files f ON f.id = t.file_id
       WHERE t.id > ? AND +t.model_id = ? ORDER BY t.id LIMIT ?`,
      [after, modelId, limit],
    ),
} as const

async function page(db: Connection, sql: string, values: number[]): Promise<OtherText[]> {
  return all<OtherText>(db, sql, ...values)
}

/** Those of the texts that a search for `typed` finds. */
export async function matching<Text extends { content: string }>(
  texts: readonly Text[],
  typed: string,
): Promise<Text[]> {
  const query = readQuery(typed)
  return query.length === 0 ? [] : texts.filter(({ content }) => containsAll(content, query))
}

export async function eraseRequests(tx: Connection, ids: readonly number[]): Promise<void> {
  await run(tx, `DELETE FROM production_requests WHERE id IN ${LISTED}`, listed(ids))
}

export async function eraseHeldOutTexts(tx: Connection, ids: readonly number[]): Promise<void> {
  const counted = `UPDATE held_out_files SET texts = texts -
    (SELECT count(*) FROM held_out_texts t WHERE t.file_id = held_out_files.id AND t.id IN ${LISTED})
    WHERE id IN (SELECT file_id FROM held_out_texts WHERE id IN ${LISTED})`
  await run(tx, counted, listed(ids), listed(ids))
  await run(tx, `DELETE FROM held_out_texts WHERE id IN ${LISTED}`, listed(ids))
}

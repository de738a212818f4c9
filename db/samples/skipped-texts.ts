import type { Connection } from '@/db/connection/database'
import { column, run } from '@/db/connection/sql'

type Skipped = { modelId: number; sampleId: number; tagger: string; at: Date }

/** Keeps that somebody passed over a text; once more is from then on. What is older than `forget` is kept no longer. */
export async function skipText(
  tx: Connection,
  { modelId, sampleId, tagger, at }: Skipped,
  forget: Date,
): Promise<void> {
  const old = 'DELETE FROM skipped_texts WHERE model_id = ? AND tagger = ? AND at < ?'
  await run(tx, old, modelId, tagger, forget.getTime())
  const skip = `INSERT INTO skipped_texts (sample_id, model_id, tagger, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (sample_id, tagger) DO UPDATE SET at = excluded.at`
  await run(tx, skip, sampleId, modelId, tagger, at.getTime())
}

/** The text is asked for again. */
export async function unskipText(
  tx: Connection,
  { sampleId, tagger }: Pick<Skipped, 'sampleId' | 'tagger'>,
): Promise<void> {
  await run(tx, 'DELETE FROM skipped_texts WHERE sample_id = ? AND tagger = ?', sampleId, tagger)
}

/** What somebody passed over since a moment. */
export async function skippedSince(
  db: Connection,
  modelId: number,
  tagger: string,
  since: Date,
): Promise<number[]> {
  const skipped =
    'SELECT sample_id FROM skipped_texts WHERE model_id = ? AND tagger = ? AND at >= ?'
  return column<number>(db, skipped, modelId, tagger, since.getTime())
}

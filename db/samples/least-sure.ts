import type { Connection } from '@/db/connection/database'
import { column } from '@/db/connection/sql'

/** Samples of which nobody has said anything, those first of whose answer the sandbox version is least sure. */
export async function leastSureUntagged(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT sample_id FROM live_samples
     WHERE model_id = ? AND tagged = 0 AND fits_no_tag = 0 AND confidence IS NOT NULL
     ORDER BY confidence, sample_id LIMIT ?`,
    modelId,
    limit,
  )
}

import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'
import { type ListedSample, samplesInOrder } from './sample-lists'

/**
 * Up to `limit` untagged samples in an order that is random but stays the same while the data does: ids are
 * scrambled by Knuth's multiplicative hash, so that reloading a page does not shuffle its queue.
 */
export async function randomUntagged(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<ListedSample[]> {
  const ids = statement(
    db,
    `SELECT sample_id FROM live_samples WHERE model_id = ? AND tagged = 0
     ORDER BY (sample_id * 2654435761) % 4294967296 LIMIT ?`,
  )
    .pluck()
    .all(modelId, limit) as number[]
  return samplesInOrder(db, ids)
}

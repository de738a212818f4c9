import type { Connection } from '@/db/connection/database'
import { column } from '@/db/connection/sql'
import { type ListedSample, samplesInOrder } from './sample-lists'

/**
 * Up to `limit` samples of which nobody has said anything, in an order that is random but stays the same while the data does: ids are
 * scrambled by Knuth's multiplicative hash, so that reloading a page does not shuffle its queue.
 */
export async function randomUntagged(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<ListedSample[]> {
  const ids = await column<number>(
    db,
    `SELECT sample_id FROM live_samples WHERE model_id = ? AND tagged = 0 AND fits_no_tag = 0
     ORDER BY (sample_id * 2654435761) % 4294967296 LIMIT ?`,
    modelId,
    limit,
  )
  return samplesInOrder(db, ids)
}

/** Ids above `after` of live samples of which nobody has said anything, ascending. */
export async function untaggedAfter(
  db: Connection,
  modelId: number,
  after: number,
  limit: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT sample_id FROM live_samples
     WHERE model_id = ? AND tagged = 0 AND sample_id > ? AND fits_no_tag = 0
     ORDER BY sample_id LIMIT ?`,
    modelId,
    after,
    limit,
  )
}

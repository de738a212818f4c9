import type { Connection } from '@/db/connection/database'
import { value } from '@/db/connection/sql'

/** The first and the last revision from one moment on and before another; they come one after the other in time. */
export async function revisionsBetween(
  db: Connection,
  modelId: number,
  from = new Date(0),
  before = new Date(8_640_000_000_000_000),
): Promise<[number, number]> {
  const own = 'SELECT revision FROM changes WHERE model_id = ?'
  const first = `${own} AND at >= ? ORDER BY revision LIMIT 1`
  const last = `${own} AND at < ? ORDER BY revision DESC LIMIT 1`
  return [
    (await value<number>(db, first, modelId, from.getTime())) ?? Number.MAX_SAFE_INTEGER,
    (await value<number>(db, last, modelId, before.getTime())) ?? 0,
  ]
}

import type { Connection } from '@/db/connection/database'
import { all, only, places } from '@/db/connection/sql'
import { slices } from '@/lib/slices'

const REQUESTS_AT_ONCE = 500

export type ReplayedRequest = { id: number; versionId: number; at: number; content: string }

/** A page of the kept requests of a model up to the newest one given, oldest first. */
export async function keptRequestsUpTo(
  db: Connection,
  modelId: number,
  { after, newest, limit }: { after: number; newest: number; limit: number },
): Promise<ReplayedRequest[]> {
  return all<ReplayedRequest>(
    db,
    `SELECT id, version_id AS versionId, at, content FROM production_requests
     WHERE model_id = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?`,
    modelId,
    after,
    newest,
    limit,
  )
}

/** Id of the newest kept request of a model, or of the newest until then; 0 for none. */
export async function newestKeptRequest(
  db: Connection,
  modelId: number,
  until?: Date,
): Promise<number> {
  return only<number>(
    db,
    `SELECT coalesce(max(id), 0) FROM production_requests WHERE model_id = ? AND at <= ?`,
    modelId,
    until?.getTime() ?? Number.MAX_SAFE_INTEGER,
  )
}

export async function countKeptUpTo(
  db: Connection,
  modelId: number,
  newest: number,
): Promise<number> {
  return only<number>(
    db,
    'SELECT count(*) FROM production_requests WHERE model_id = ? AND id <= ?',
    modelId,
    newest,
  )
}

/** Those of the requests that are still kept. */
export async function requestsById(
  db: Connection,
  modelId: number,
  ids: readonly number[],
): Promise<Map<number, ReplayedRequest>> {
  const found = new Map<number, ReplayedRequest>()
  for (const slice of slices(ids, REQUESTS_AT_ONCE)) {
    const rows = await all<ReplayedRequest>(
      db,
      `SELECT id, version_id AS versionId, at, content FROM production_requests
       WHERE model_id = ? AND id IN (${places(slice)})`,
      modelId,
      ...slice,
    )
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

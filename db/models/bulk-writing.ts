import type { Connection } from '@/db/connection/database'
import { value } from '@/db/connection/sql'
import type { BulkWriting } from '@/lib/contracts/bulk-write'

/** True of a model `m` while something of many parts is being written into it: until that ends, its data are half of what they will be. */
export const BULK_WRITING = `(EXISTS (SELECT 1 FROM imports i
  WHERE i.model_id = m.id AND i.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM bulk_writes b
  WHERE b.model_id = m.id AND b.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM erasures e
  WHERE e.model_id = m.id AND e.state IN ('queued', 'running')))`

/** What is under way of these in a model; null when nothing is. */
export async function bulkWritingOf(db: Connection, modelId: number): Promise<BulkWriting | null> {
  const found = await value<BulkWriting>(
    db,
    `SELECT 'import' FROM imports WHERE model_id = ? AND state IN ('queued', 'running')
     UNION ALL
     SELECT CASE json_extract(work, '$.kind') WHEN 'upload' THEN 'upload' ELSE 'change' END FROM bulk_writes
     WHERE model_id = ? AND state IN ('queued', 'running')
     UNION ALL
     SELECT 'change' FROM erasures WHERE model_id = ? AND state IN ('queued', 'running')
     LIMIT 1`,
    modelId,
    modelId,
    modelId,
  )
  return found ?? null
}

/** Whether this person or program has asked for one that is under way. */
export async function isBulkWritingFor(
  db: Connection,
  modelId: number,
  by: { name: string; userId: string | null },
): Promise<boolean> {
  const isTheirs = `json_extract(actor, '$.name') = ?
    AND json_extract(actor, '$.userId') IS NOT DISTINCT FROM ?`
  const found = await value<number>(
    db,
    `SELECT 1 FROM imports WHERE model_id = ? AND state IN ('queued', 'running') AND ${isTheirs}
     UNION ALL
     SELECT 1 FROM bulk_writes WHERE model_id = ? AND state IN ('queued', 'running') AND ${isTheirs}
     LIMIT 1`,
    ...[modelId, by.name, by.userId],
    ...[modelId, by.name, by.userId],
  )
  return found === 1
}

/** Whether one of any model is under way. */
export async function isAnyBulkWriting(db: Connection): Promise<boolean> {
  return (await value(db, `SELECT 1 FROM models m WHERE ${BULK_WRITING} LIMIT 1`)) === 1
}

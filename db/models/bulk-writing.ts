import type { Connection } from '@/db/connection/database'
import { value } from '@/db/connection/sql'

/** True of a model `m` while something of many parts is being written into it: until that ends, its data are half of what they will be. */
export const BULK_WRITING = `(EXISTS (SELECT 1 FROM imports i
  WHERE i.model_id = m.id AND i.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM bulk_writes b
  WHERE b.model_id = m.id AND b.state IN ('queued', 'running')))`

/** Whether a bulk write of this model is under way: an import, a large upload, a change of many texts, an undo. */
export async function isBulkWriting(db: Connection, modelId: number): Promise<boolean> {
  return value(db, `SELECT 1 FROM models m WHERE m.id = ? AND ${BULK_WRITING}`, modelId) === 1
}

/** Whether one of any model is under way. */
export async function isAnyBulkWriting(db: Connection): Promise<boolean> {
  return value(db, `SELECT 1 FROM models m WHERE ${BULK_WRITING} LIMIT 1`) === 1
}

import type { Connection } from '@/db/connection/database'
import { all, only } from '@/db/connection/sql'
import { BULK_WRITING } from './bulk-writing'

export type ChangedModel = {
  id: number
  trainedRevision: number
  changedAt: Date
}

/**
 * Models that train automatically, have changed since a training last read them, and have nothing under way: neither
 * a training nor a bulk write, which would be trained on in its middle.
 */
export async function changedModels(db: Connection): Promise<ChangedModel[]> {
  const rows = all<Omit<ChangedModel, 'changedAt'> & { changedAt: number }>(
    db,
    `SELECT m.id AS id, m.trained_revision AS trainedRevision, c.at AS changedAt
     FROM models m JOIN changes c ON c.model_id = m.id AND c.revision = m.revision
     WHERE m.deleted_at IS NULL AND m.train_automatically = 1 AND m.revision > m.trained_revision
       AND NOT EXISTS (SELECT 1 FROM runs r
         WHERE r.model_id = m.id AND r.state IN ('queued', 'running'))
        AND NOT ${BULK_WRITING}`,
  )
  return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }))
}

/** How many texts got a tag after a revision and still carry it, counted up to `most`. */
export async function countTaggedSince(
  db: Connection,
  modelId: number,
  revision: number,
  most: number,
): Promise<number> {
  return only<number>(
    db,
    `SELECT count(*) FROM (SELECT DISTINCT sample_id FROM annotations
       WHERE model_id = ? AND added_rev > ? AND removed_rev IS NULL LIMIT ?)`,
    modelId,
    revision,
    most,
  )
}

import type { Connection } from '@/db/connection/database'
import { all, only } from '@/db/connection/sql'
import { BULK_WRITING } from './bulk-writing'
import { READ_KIND } from './record-change'

export type ChangedModel = {
  id: number
  trainedRevision: number
  /** The first and the last change that no training has read. */
  firstAt: Date
  lastAt: Date
  /** When texts last came in from a file or a program, or a change of many ended; null when none did. */
  broughtAt: Date | null
}

/** So many of the newest changes are looked through for an upload: more than people and programs make in a few seconds. */
const NEWEST_CHANGES = 100

/** When the newest row of long work of a model `m` ended; 0 if there is none. */
const endOfNewest = (table: 'imports' | 'bulk_writes') =>
  `coalesce((SELECT finished_at FROM ${table} WHERE model_id = m.id AND finished_at IS NOT NULL
    ORDER BY id DESC LIMIT 1), 0)`

/**
 * Models that train automatically, have changed since a training last read them, and have nothing under way: neither
 * a training nor a bulk write, which would be trained on in its middle.
 */
export async function changedModels(db: Connection): Promise<ChangedModel[]> {
  return (
    await all<{
      id: number
      trainedRevision: number
      first: number
      last: number
      brought: number
    }>(
      db,
      `SELECT m.id AS id, m.trained_revision AS trainedRevision, c.at AS last,
       (SELECT at FROM changes WHERE model_id = m.id AND revision > m.trained_revision
        ORDER BY revision LIMIT 1) AS first,
       max(${endOfNewest('imports')}, ${endOfNewest('bulk_writes')},
         coalesce((SELECT at FROM changes WHERE model_id = m.id AND kind = 'upload'
           AND revision > max(m.trained_revision, m.revision - ${NEWEST_CHANGES})
           ORDER BY revision DESC LIMIT 1), 0)) AS brought
     FROM models m JOIN changes c ON c.model_id = m.id AND c.revision = m.revision
     WHERE m.deleted_at IS NULL AND m.train_automatically = 1 AND m.revision > m.trained_revision
       AND EXISTS (SELECT 1 FROM changes u WHERE u.model_id = m.id
         AND u.revision > m.trained_revision AND u.${READ_KIND})
       AND NOT EXISTS (SELECT 1 FROM runs r
         WHERE r.model_id = m.id AND r.state IN ('queued', 'running'))
       AND NOT ${BULK_WRITING}`,
    )
  ).map(({ id, trainedRevision, first, last, brought }) => ({
    id,
    trainedRevision,
    firstAt: new Date(first),
    lastAt: new Date(last),
    broughtAt: brought === 0 ? null : new Date(brought),
  }))
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
       WHERE model_id = ? AND added_rev > ? AND removed_rev IS NULL LIMIT ?) found`,
    modelId,
    revision,
    most,
  )
}

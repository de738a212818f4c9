import type { Connection } from '@/db/connection/database'
import { all, first } from '@/db/connection/sql'

export type DeletedTagRow = {
  id: number
  name: string
  /** The revision that ended it. */
  removedRev: number
}

/**
 * Tags that are gone, and were ended by a change of this tag alone: deleted, merged, or taken back after they were created
 * by hand; also by the redo of one of these. Those that went with an import are part of its undo.
 */
const DELETED = `WITH RECURSIVE
  gone(id, name, removed_rev) AS (
    SELECT p.tag_id, p.name, p.removed_rev FROM tag_periods p WHERE p.model_id = :modelId
      AND p.removed_rev = (SELECT max(coalesce(o.removed_rev, 9007199254740991)) FROM tag_periods o
        WHERE o.tag_id = p.tag_id)),
  origin(id, kind, undo_of) AS (
    SELECT g.id, c.kind, c.undo_of FROM gone g
      JOIN changes c ON c.model_id = :modelId AND c.revision = g.removed_rev
    UNION ALL
    SELECT r.id, c.kind, c.undo_of FROM origin r
      JOIN changes c ON c.model_id = :modelId AND c.revision = r.undo_of)
  SELECT g.id AS id, g.name AS name, g.removed_rev AS removedRev FROM gone g
    JOIN origin r ON r.id = g.id AND r.undo_of IS NULL AND r.kind IN ('delete tag', 'create tag')`

/** The tags that went last first. */
export async function listDeletedTags(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<DeletedTagRow[]> {
  const newest = `${DELETED} ORDER BY g.removed_rev DESC LIMIT :limit`
  return all<DeletedTagRow>(db, newest, { modelId, limit })
}

export async function findDeletedTag(
  db: Connection,
  modelId: number,
  tagId: number,
): Promise<DeletedTagRow | null> {
  return (
    (await first<DeletedTagRow>(db, `${DELETED} WHERE g.id = :tagId`, { modelId, tagId })) ?? null
  )
}

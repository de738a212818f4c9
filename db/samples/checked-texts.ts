import type { Connection } from '@/db/connection/database'
import { all } from '@/db/connection/sql'

export type CheckedText = {
  sampleId: number
  content: string
  /** The version whose answer was on screen when its tag was given. */
  seenVersion: number | null
}

/**
 * The tagged texts that people tagged, or said of that their tags are right, after a moment; those checked last first.
 * Not what was uploaded with its tags, and not what a merge or an undo gave them.
 */
export async function checkedTexts(
  db: Connection,
  modelId: number,
  since: Date,
  limit: number,
): Promise<CheckedText[]> {
  const from = since.getTime()
  return all<CheckedText>(
    db,
    `WITH checked AS (
       SELECT a.sample_id AS id, c.at AS at, a.seen_version AS seen
       FROM annotations a JOIN changes c ON c.model_id = a.model_id AND c.revision = a.added_rev
       WHERE a.model_id = ? AND c.at > ? AND c.undone_by IS NULL
         AND c.kind IN ('tag', 'promise') AND a.origin IN ('person', 'accepted', 'changed')
         AND a.added_rev >= (SELECT min(revision) FROM changes WHERE model_id = ? AND at > ?)
       UNION ALL
       SELECT sample_id, at, NULL FROM kept_tags WHERE model_id = ? AND at > ?)
     SELECT s.id AS sampleId, s.content AS content, max(checked.seen) AS seenVersion
     FROM checked JOIN live_samples l ON l.sample_id = checked.id JOIN samples s ON s.id = checked.id
     WHERE l.tagged = 1
     GROUP BY s.id ORDER BY max(checked.at) DESC, s.id DESC LIMIT ?`,
    modelId,
    from,
    modelId,
    from,
    modelId,
    from,
    limit,
  )
}

import type { Connection } from '@/db/connection/database'
import { all, value } from '@/db/connection/sql'
import type { AnnotationPeriod } from '@/db/samples/periods'

export type TruthRow = Pick<AnnotationPeriod, 'sampleId' | 'chosenBy'> & {
  /** Null: the text fits none. */
  tagId: number | null
  addedRev: number
  groupId: number
  /** The version that was on screen when somebody accepted or changed its answer. */
  seenVersion: number | null
  /** The revision of the draft that was. */
  seenDraft: number | null
}

/** What was said of every text at a revision: its tags, or that it fits none; ascending by text and tag. */
export async function truthAsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<TruthRow[]> {
  const held = `a.model_id = :modelId AND a.added_rev <= :revision
    AND (a.removed_rev IS NULL OR a.removed_rev > :revision)`
  const about = `a.chosen_by AS chosenBy, a.added_rev AS addedRev, s.group_id AS groupId,
    CASE WHEN a.origin IN ('accepted', 'changed') THEN a.seen_version END AS seenVersion,
    a.seen_draft AS seenDraft`
  return all<TruthRow>(
    db,
    `SELECT a.sample_id AS sampleId, a.tag_id AS tagId, ${about}
     FROM annotations a JOIN samples s ON s.id = a.sample_id WHERE ${held}
     UNION ALL
     SELECT a.sample_id AS sampleId, NULL AS tagId, ${about}
     FROM no_tag_periods a JOIN samples s ON s.id = a.sample_id WHERE ${held}
     ORDER BY sampleId, tagId`,
    { modelId, revision },
  )
}

/** The last name of each of these tags, also of those that are gone. */
export async function lastTagNames(
  db: Connection,
  tagIds: readonly number[],
): Promise<Map<number, string>> {
  const select = 'SELECT name FROM tag_periods WHERE tag_id = ? ORDER BY added_rev DESC LIMIT 1'
  const names = new Map<number, string>()
  for (const id of tagIds) names.set(id, (await value<string>(db, select, id)) ?? `Tag ${id}`)
  return names
}

/**
 * The tag that took over the texts of a tag when it was removed, by what the revisions of that removal gave to them;
 * null if it was deleted alone.
 */
export async function mergedInto(
  db: Connection,
  modelId: number,
  tagId: number,
  revision: number,
): Promise<number | null> {
  const into = await value<number>(
    db,
    `WITH removal AS (
       SELECT removed_rev AS revision FROM tag_periods
       WHERE tag_id = ? AND removed_rev <= ? ORDER BY removed_rev DESC LIMIT 1),
     parts AS (
       SELECT revision FROM removal UNION
       SELECT c.revision FROM changes c JOIN changes last ON last.model_id = c.model_id
         AND last.batch = c.batch WHERE c.model_id = ? AND last.revision = (SELECT revision FROM removal))
     SELECT b.tag_id FROM annotations a
       JOIN annotations b ON b.sample_id = a.sample_id AND b.added_rev = a.removed_rev
     WHERE a.tag_id = ? AND a.removed_rev IN (SELECT revision FROM parts)
     GROUP BY b.tag_id ORDER BY count(*) DESC LIMIT 1`,
    tagId,
    revision,
    modelId,
    tagId,
  )
  return into ?? null
}

import type { Connection } from '@/db/connection/database'
import { all, places, run, value } from '@/db/connection/sql'
import type { annotations } from '@/db/schema/data'

type AnnotationRow = typeof annotations.$inferSelect
export type Origin = Pick<AnnotationRow, 'origin' | 'chosenBy' | 'seenVersion'>

/** The tags that each of these samples carries now, ascending; samples without one are left out. */
export async function tagsOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = all<{ sampleId: number; tagId: number }>(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId FROM annotations
     WHERE removed_rev IS NULL AND sample_id IN (${places(sampleIds)}) ORDER BY sample_id, tag_id`,
    ...sampleIds,
  )
  const tags = new Map<number, number[]>()
  for (const { sampleId, tagId } of rows) {
    const known = tags.get(sampleId)
    if (known) known.push(tagId)
    else tags.set(sampleId, [tagId])
  }
  return tags
}

/** Who gave each of these samples the newest of its tags, and when; samples without a tag are left out. */
export async function newestTaggings(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, { by: string; at: Date }>> {
  const rows = all<{ sampleId: number; actor: string; at: number }>(
    db,
    `SELECT a.sample_id AS sampleId, c.actor AS actor, c.at AS at FROM annotations a
     JOIN changes c ON c.model_id = a.model_id AND c.revision = a.added_rev
     WHERE a.removed_rev IS NULL AND a.sample_id IN (${places(sampleIds)}) ORDER BY a.added_rev`,
    ...sampleIds,
  )
  return new Map(rows.map(({ sampleId, actor, at }) => [sampleId, { by: actor, at: new Date(at) }]))
}

export async function addAnnotation(
  tx: Connection,
  modelId: number,
  revision: number,
  pair: { sampleId: number; tagId: number },
  { origin, chosenBy, seenVersion }: Origin,
): Promise<void> {
  run(
    tx,
    `INSERT INTO annotations
     (sample_id, tag_id, model_id, added_rev, origin, chosen_by, seen_version)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    pair.sampleId,
    pair.tagId,
    modelId,
    revision,
    origin,
    chosenBy,
    seenVersion,
  )
  run(tx, 'UPDATE tags SET sample_count = sample_count + 1 WHERE id = ?', pair.tagId)
}

export async function removeAnnotation(
  tx: Connection,
  revision: number,
  pair: { sampleId: number; tagId: number },
): Promise<void> {
  const { sampleId, tagId } = pair
  const closed = addedIn(tx, revision, pair)
    ? run(
        tx,
        'DELETE FROM annotations WHERE sample_id = ? AND tag_id = ? AND removed_rev IS NULL',
        sampleId,
        tagId,
      )
    : run(
        tx,
        `UPDATE annotations SET removed_rev = ?
         WHERE sample_id = ? AND tag_id = ? AND removed_rev IS NULL`,
        revision,
        sampleId,
        tagId,
      )
  run(tx, 'UPDATE tags SET sample_count = sample_count - ? WHERE id = ?', closed, tagId)
}

/** A period that would begin and end in one revision never existed. */
function addedIn(tx: Connection, revision: number, pair: { sampleId: number; tagId: number }) {
  return value(
    tx,
    'SELECT 1 FROM annotations WHERE sample_id = ? AND tag_id = ? AND added_rev = ?',
    pair.sampleId,
    pair.tagId,
    revision,
  )
}

import type { Connection } from '@/db/connection/database'
import { places, statement } from '@/db/connection/statement'
import type { annotations } from '@/db/schema/data'

type AnnotationRow = typeof annotations.$inferSelect
export type Origin = Pick<AnnotationRow, 'origin' | 'chosenBy' | 'seenVersion'>

/** The tags that each of these samples carries now, ascending; samples without one are left out. */
export async function tagsOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = statement(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId FROM annotations
     WHERE removed_rev IS NULL AND sample_id IN (${places(sampleIds)}) ORDER BY sample_id, tag_id`,
  ).all(...sampleIds) as { sampleId: number; tagId: number }[]
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
  const rows = statement(
    db,
    `SELECT a.sample_id AS sampleId, c.actor AS actor, c.at AS at FROM annotations a
     JOIN changes c ON c.model_id = a.model_id AND c.revision = a.added_rev
     WHERE a.removed_rev IS NULL AND a.sample_id IN (${places(sampleIds)}) ORDER BY a.added_rev`,
  ).all(...sampleIds) as { sampleId: number; actor: string; at: number }[]
  return new Map(rows.map(({ sampleId, actor, at }) => [sampleId, { by: actor, at: new Date(at) }]))
}

export async function addAnnotation(
  tx: Connection,
  modelId: number,
  revision: number,
  pair: { sampleId: number; tagId: number },
  { origin, chosenBy, seenVersion }: Origin,
): Promise<void> {
  statement(
    tx,
    `INSERT INTO annotations
     (sample_id, tag_id, model_id, added_rev, origin, chosen_by, seen_version)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(pair.sampleId, pair.tagId, modelId, revision, origin, chosenBy, seenVersion)
  statement(tx, 'UPDATE tags SET sample_count = sample_count + 1 WHERE id = ?').run(pair.tagId)
}

export async function removeAnnotation(
  tx: Connection,
  revision: number,
  pair: { sampleId: number; tagId: number },
): Promise<void> {
  const { sampleId, tagId } = pair
  const closed = addedIn(tx, revision, pair)
    ? statement(
        tx,
        'DELETE FROM annotations WHERE sample_id = ? AND tag_id = ? AND removed_rev IS NULL',
      ).run(sampleId, tagId)
    : statement(
        tx,
        `UPDATE annotations SET removed_rev = ?
         WHERE sample_id = ? AND tag_id = ? AND removed_rev IS NULL`,
      ).run(revision, sampleId, tagId)
  statement(tx, 'UPDATE tags SET sample_count = sample_count - ? WHERE id = ?').run(
    closed.changes,
    tagId,
  )
}

/** A period that would begin and end in one revision never existed. */
function addedIn(tx: Connection, revision: number, pair: { sampleId: number; tagId: number }) {
  return statement(
    tx,
    'SELECT 1 FROM annotations WHERE sample_id = ? AND tag_id = ? AND added_rev = ?',
  ).get(pair.sampleId, pair.tagId, revision)
}

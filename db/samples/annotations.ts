import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, run } from '@/db/connection/sql'
import type { annotations } from '@/db/schema/said-of-samples'

type AnnotationRow = typeof annotations.$inferSelect
export type Origin = Pick<AnnotationRow, 'origin' | 'chosenBy' | 'seenVersion'> &
  Partial<Pick<AnnotationRow, 'seenDraft'>>

/** The tags that each of these samples carries now, ascending; samples without one are left out. */
export async function tagsOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await all<{ sampleId: number; tagId: number }>(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId FROM annotations
     WHERE removed_rev IS NULL AND sample_id IN ${LISTED} ORDER BY sample_id, tag_id`,
    listed(sampleIds),
  )
  const tags = new Map<number, number[]>()
  for (const { sampleId, tagId } of rows) {
    const known = tags.get(sampleId)
    if (known) known.push(tagId)
    else tags.set(sampleId, [tagId])
  }
  return tags
}

/** The revision of the newest thing that is said of each of these samples now, a tag or that none fits; of the others nothing is. */
export async function newestRevisions(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number>> {
  const ids = listed(sampleIds)
  const rows = await all<{ sampleId: number; revision: number }>(
    db,
    `SELECT sample_id AS sampleId, max(added_rev) AS revision FROM annotations
     WHERE removed_rev IS NULL AND sample_id IN ${LISTED} GROUP BY sample_id
     UNION ALL SELECT sample_id, added_rev FROM no_tag_periods
     WHERE removed_rev IS NULL AND sample_id IN ${LISTED}`,
    ids,
    ids,
  )
  return new Map(rows.map(({ sampleId, revision }) => [sampleId, revision]))
}

/** Who gave each of these samples the newest of its tags, and when; samples without a tag are left out. */
export async function newestTaggings(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, { by: string; at: Date }>> {
  const rows = await all<{ sampleId: number; actor: string; at: number }>(
    db,
    `SELECT a.sample_id AS sampleId, c.actor AS actor, c.at AS at FROM annotations a
     JOIN changes c ON c.model_id = a.model_id AND c.revision = a.added_rev
     WHERE a.removed_rev IS NULL AND a.sample_id IN ${LISTED} ORDER BY a.added_rev`,
    listed(sampleIds),
  )
  return new Map(rows.map(({ sampleId, actor, at }) => [sampleId, { by: actor, at: new Date(at) }]))
}

type Pair = { sampleId: number; tagId: number }

export async function addAnnotations(
  tx: Connection,
  modelId: number,
  revision: number,
  pairs: readonly (Pair & Origin)[],
): Promise<void> {
  const insert = `INSERT INTO annotations
     (sample_id, tag_id, model_id, added_rev, origin, chosen_by, seen_version, seen_draft)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  const counts = new Map<number, number>()
  for (const { sampleId, tagId, origin, chosenBy, seenVersion, seenDraft = null } of pairs) {
    const own = [origin, chosenBy, seenVersion, seenDraft]
    await run(tx, insert, sampleId, tagId, modelId, revision, ...own)
    counts.set(tagId, (counts.get(tagId) ?? 0) + 1)
  }
  await countTexts(tx, counts)
}

export async function removeAnnotations(
  tx: Connection,
  revision: number,
  pairs: readonly Pair[],
): Promise<void> {
  // A period that would begin and end in one revision never existed.
  const forget = 'DELETE FROM annotations WHERE sample_id = ? AND tag_id = ? AND added_rev = ?'
  const close = `UPDATE annotations SET removed_rev = ?
     WHERE sample_id = ? AND tag_id = ? AND removed_rev IS NULL`
  const counts = new Map<number, number>()
  for (const { sampleId, tagId } of pairs) {
    const ended =
      (await run(tx, forget, sampleId, tagId, revision)) ||
      (await run(tx, close, revision, sampleId, tagId))
    counts.set(tagId, (counts.get(tagId) ?? 0) - ended)
  }
  await countTexts(tx, counts)
}

async function countTexts(tx: Connection, counts: ReadonlyMap<number, number>): Promise<void> {
  const update = 'UPDATE tags SET sample_count = sample_count + ? WHERE id = ?'
  for (const [tagId, more] of counts) await run(tx, update, more, tagId)
}

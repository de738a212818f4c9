import type { Connection } from '@/db/connection/database'
import { all, column, places } from '@/db/connection/sql'
import type { AnnotationPeriod } from '@/db/samples/periods'

const TOUCHED = [
  ['sample_periods', 'added_rev'],
  ['sample_periods', 'removed_rev'],
  ['annotations', 'added_rev'],
  ['annotations', 'removed_rev'],
  ['no_tag_periods', 'added_rev'],
  ['no_tag_periods', 'removed_rev'],
] as const

/** The samples that came, went or were judged otherwise after revision `from`, up to `to`; ascending. */
export async function touchedSamples(
  db: Connection,
  modelId: number,
  from: number,
  to: number,
): Promise<number[]> {
  const touched = new Set<number>()
  for (const [table, revision] of TOUCHED) {
    const ids = await column<number>(
      db,
      `SELECT sample_id FROM ${table} WHERE model_id = ? AND ${revision} > ? AND ${revision} <= ?`,
      modelId,
      from,
      to,
    )
    for (const id of ids) touched.add(id)
  }
  return [...touched].sort((a, b) => a - b)
}

/** Which of these samples were in the data at a revision, and with which tags. */
export async function samplesAsOf(
  db: Connection,
  sampleIds: readonly number[],
  revision: number,
): Promise<Map<number, number[]>> {
  const held = `sample_id IN (${places(sampleIds)}) AND added_rev <= ?
    AND (removed_rev IS NULL OR removed_rev > ?)`
  const present = await column<number>(
    db,
    `SELECT sample_id FROM sample_periods WHERE ${held}`,
    ...sampleIds,
    revision,
    revision,
  )
  const found = new Map<number, number[]>(present.map((id) => [id, []]))
  const pairs = await all<{ sampleId: number; tagId: number }>(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId FROM annotations WHERE ${held}
     ORDER BY sample_id, tag_id`,
    ...sampleIds,
    revision,
    revision,
  )
  for (const { sampleId, tagId } of pairs) found.get(sampleId)?.push(tagId)
  return found
}

/** The annotations of these samples at a revision, with where they came from. */
export async function annotationsAsOf(
  db: Connection,
  sampleIds: readonly number[],
  revision: number,
): Promise<AnnotationPeriod[]> {
  return all<AnnotationPeriod>(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId, origin, chosen_by AS chosenBy,
       seen_version AS seenVersion, seen_draft AS seenDraft
     FROM annotations WHERE sample_id IN (${places(sampleIds)}) AND added_rev <= ?
     AND (removed_rev IS NULL OR removed_rev > ?)`,
    ...sampleIds,
    revision,
    revision,
  )
}

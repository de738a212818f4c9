import type { Connection } from '@/db/connection/database'
import { all, column, LISTED, listed, run } from '@/db/connection/sql'
import type { Origin } from './annotations'

export type NoTagPeriod = { sampleId: number } & Origin

/** Those of the samples of which somebody judged that they fit no tag. */
export async function fittingNoTag(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Set<number>> {
  const ids = await column<number>(
    db,
    `SELECT sample_id FROM no_tag_periods WHERE removed_rev IS NULL AND sample_id IN ${LISTED}`,
    listed(sampleIds),
  )
  return new Set(ids)
}

/** The judgements on these samples at a revision, with where they came from. */
export async function noTagAsOf(
  db: Connection,
  sampleIds: readonly number[],
  revision: number,
): Promise<NoTagPeriod[]> {
  return all<NoTagPeriod>(
    db,
    `SELECT sample_id AS sampleId, origin, chosen_by AS chosenBy, seen_version AS seenVersion,
       seen_draft AS seenDraft
     FROM no_tag_periods WHERE sample_id IN ${LISTED} AND added_rev <= ?
     AND (removed_rev IS NULL OR removed_rev > ?)`,
    listed(sampleIds),
    revision,
    revision,
  )
}

/** Says of samples that carry no tag, and are not said to, that they fit none. */
export async function openNoTag(
  tx: Connection,
  modelId: number,
  revision: number,
  judged: readonly NoTagPeriod[],
): Promise<void> {
  const open = `INSERT INTO no_tag_periods
     (sample_id, model_id, added_rev, origin, chosen_by, seen_version, seen_draft)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  for (const { sampleId, origin, chosenBy, seenVersion, seenDraft = null } of judged)
    await run(tx, open, sampleId, modelId, revision, origin, chosenBy, seenVersion, seenDraft)
}

/** Takes the judgement back where there is one. */
export async function closeNoTag(
  tx: Connection,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  // A period that would begin and end in one revision never existed.
  const forget = `DELETE FROM no_tag_periods WHERE added_rev = ? AND sample_id IN ${LISTED}`
  const close = `UPDATE no_tag_periods SET removed_rev = ?
     WHERE removed_rev IS NULL AND sample_id IN ${LISTED}`
  await run(tx, forget, revision, listed(sampleIds))
  await run(tx, close, revision, listed(sampleIds))
}

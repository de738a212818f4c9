import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed } from '@/db/connection/sql'

/** The live copies of each of these samples of which nobody has said anything, ascending; without the sample itself. */
export async function untaggedCopies(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = all<{ sampleId: number; copyId: number }>(
    db,
    `SELECT s.id AS sampleId, c.id AS copyId FROM samples s
     JOIN samples c ON c.group_id = s.group_id AND c.id <> s.id
     JOIN live_samples l ON l.sample_id = c.id AND l.tagged = 0 AND l.fits_no_tag = 0
     WHERE s.id IN ${LISTED} ORDER BY s.id, c.id`,
    listed(sampleIds),
  )
  const copies = new Map<number, number[]>()
  for (const { sampleId, copyId } of rows) {
    const known = copies.get(sampleId)
    if (known) known.push(copyId)
    else copies.set(sampleId, [copyId])
  }
  return copies
}

/** Texts that were taken over from production and of which nobody has said anything, the newest first. */
export async function untaggedFromProduction(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<number[]> {
  const rows = all<{ id: number }>(
    db,
    `SELECT l.sample_id AS id FROM changes c
     JOIN sample_periods p ON p.model_id = c.model_id AND p.added_rev = c.revision
       AND p.removed_rev IS NULL
     JOIN live_samples l ON l.sample_id = p.sample_id AND l.tagged = 0 AND l.fits_no_tag = 0
     WHERE c.model_id = ? AND c.kind = 'adopt' ORDER BY l.sample_id DESC LIMIT ?`,
    modelId,
    limit,
  )
  return rows.map(({ id }) => id)
}

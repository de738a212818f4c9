import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed } from '@/db/connection/sql'

/** So many of the texts that may be copies are looked at. */
const LOOKED_AT = 1_000

/**
 * Live samples of which nobody has said anything that share the group of one of these samples: what differs in numbers only
 * shares it, too. Ascending; without the sample itself.
 */
export async function untaggedOfGroup(
  db: Connection,
  sampleIds: readonly number[],
): Promise<{ sampleId: number; otherId: number; content: string }[]> {
  return all<{ sampleId: number; otherId: number; content: string }>(
    db,
    `SELECT s.id AS sampleId, c.id AS otherId, c.content AS content FROM samples s
     JOIN samples c ON c.group_id = s.group_id AND c.id <> s.id
     JOIN live_samples l ON l.sample_id = c.id AND l.tagged = 0 AND l.fits_no_tag = 0
     WHERE s.id IN ${LISTED} ORDER BY s.id, c.id LIMIT ${LOOKED_AT}`,
    listed(sampleIds),
  )
}

/** Texts that were taken over from production and of which nobody has said anything, the newest first. */
export async function untaggedFromProduction(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<number[]> {
  const rows = await all<{ id: number }>(
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

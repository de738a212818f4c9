import type { Connection } from '@/db/connection/database'
import { all } from '@/db/connection/sql'

/** A tag with more texts is found soonest by going through all texts, the surest first; one with fewer by its own. */
const FREQUENT = 2_000
/** Of the surest so many are looked through for texts that are no copies of each other. */
const LOOKED_AT = 50

const IS_RIGHT = 'l.model_id = ? AND l.out_of_fold = 1 AND l.disagrees = 0'
const HAS_TAG = 'a.sample_id = l.sample_id AND a.tag_id = ? AND a.removed_rev IS NULL'

type Found = { id: number; groupId: number }
const FOUND = 'SELECT l.sample_id AS id, s.group_id AS groupId'
const OWN = 'FROM annotations a CROSS JOIN live_samples l ON l.sample_id = a.sample_id'
const SAMPLE = 'JOIN samples s ON s.id = l.sample_id'

/**
 * The live texts with a tag of which the newest version, by a model that had not seen them, was surest and right, one of
 * each group of copies; where it answered none of them, those that came first.
 */
export async function typicalSamples(
  db: Connection,
  modelId: number,
  { tag, limit }: { tag: { id: number; count: number }; limit: number },
): Promise<number[]> {
  const surest =
    tag.count > FREQUENT
      ? `${FOUND} FROM live_samples l ${SAMPLE} WHERE ${IS_RIGHT} AND EXISTS
         (SELECT 1 FROM annotations a WHERE ${HAS_TAG})
         ORDER BY l.confidence DESC, l.sample_id DESC LIMIT ${LOOKED_AT}`
      : `${FOUND} ${OWN} ${SAMPLE}
         WHERE ${IS_RIGHT} AND ${HAS_TAG}
         ORDER BY l.confidence DESC, l.sample_id DESC LIMIT ${LOOKED_AT}`
  const known = different(await all<Found>(db, surest, modelId, tag.id))
  if (known.length > 0) return known.slice(0, limit)
  const first = `${FOUND} ${OWN} ${SAMPLE}
    WHERE ${HAS_TAG} ORDER BY a.sample_id LIMIT ${LOOKED_AT}`
  return different(await all<Found>(db, first, tag.id)).slice(0, limit)
}

/** One of each group. */
function different(found: readonly Found[]): number[] {
  const firstOf = new Map<number, number>()
  for (const { id, groupId } of found) if (!firstOf.has(groupId)) firstOf.set(groupId, id)
  return [...firstOf.values()]
}

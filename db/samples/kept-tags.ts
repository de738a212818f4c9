import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, places, run } from '@/db/connection/sql'

/** The tags of texts that somebody looked at and found right, by text. */
export async function keptTagsOf(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await all<{ id: number; tags: string }>(
    db,
    `SELECT sample_id AS id, tags FROM kept_tags WHERE sample_id IN (${places(sampleIds)})`,
    ...sampleIds,
  )
  return new Map(rows.map(({ id, tags }) => [id, JSON.parse(tags)]))
}

/** Keeps the tags that these texts have now, by one statement however many there are; answers how many are in the data. */
export async function keepTags(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
  { at, actor }: { at: Date; actor: string },
): Promise<number> {
  return run(
    tx,
    `INSERT INTO kept_tags (sample_id, model_id, tags, at, actor)
     SELECT sample_id, model_id,
       (SELECT json_group_array(tag_id) FROM
         (SELECT tag_id FROM annotations a
          WHERE a.sample_id = l.sample_id AND a.removed_rev IS NULL ORDER BY tag_id)), ?, ?
     FROM live_samples l WHERE model_id = ? AND sample_id IN ${LISTED}
     ON CONFLICT (sample_id) DO UPDATE SET tags = excluded.tags, at = excluded.at, actor = excluded.actor`,
    at.getTime(),
    actor,
    modelId,
    listed(sampleIds),
  )
}

/** How many were kept before. */
export async function forgetKeptTags(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<number> {
  return run(
    tx,
    `DELETE FROM kept_tags WHERE model_id = ? AND sample_id IN ${LISTED}`,
    modelId,
    listed(sampleIds),
  )
}

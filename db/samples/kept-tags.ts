import type { Connection } from '@/db/connection/database'
import { all, places, run } from '@/db/connection/sql'

/** The tags of texts that somebody looked at and found right, by text. */
export async function keptTagsOf(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = all<{ id: number; tags: string }>(
    db,
    `SELECT sample_id AS id, tags FROM kept_tags WHERE sample_id IN (${places(sampleIds)})`,
    ...sampleIds,
  )
  return new Map(rows.map(({ id, tags }) => [id, JSON.parse(tags)]))
}

export async function keepTags(
  tx: Connection,
  modelId: number,
  kept: { sampleId: number; tags: readonly number[] },
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  run(
    tx,
    `INSERT INTO kept_tags (sample_id, model_id, tags, at, actor) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sample_id) DO UPDATE SET tags = excluded.tags, at = excluded.at, actor = excluded.actor`,
    kept.sampleId,
    modelId,
    JSON.stringify(kept.tags),
    at.getTime(),
    actor,
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
    `DELETE FROM kept_tags WHERE model_id = ? AND sample_id IN (${places(sampleIds)})`,
    modelId,
    ...sampleIds,
  )
}

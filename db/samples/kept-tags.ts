import type { Connection } from '@/db/connection/database'
import { places, statement } from '@/db/connection/statement'

/** The tags of texts that somebody looked at and found right, by text. */
export async function keptTagsOf(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = statement(
    db,
    `SELECT sample_id AS id, tags FROM kept_tags WHERE sample_id IN (${places(sampleIds)})`,
  ).all(...sampleIds) as { id: number; tags: string }[]
  return new Map(rows.map(({ id, tags }) => [id, JSON.parse(tags)]))
}

export async function keepTags(
  tx: Connection,
  modelId: number,
  kept: { sampleId: number; tags: readonly number[] },
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  statement(
    tx,
    `INSERT INTO kept_tags (sample_id, model_id, tags, at, actor) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sample_id) DO UPDATE SET tags = excluded.tags, at = excluded.at, actor = excluded.actor`,
  ).run(kept.sampleId, modelId, JSON.stringify(kept.tags), at.getTime(), actor)
}

/** How many were kept before. */
export async function forgetKeptTags(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<number> {
  return statement(
    tx,
    `DELETE FROM kept_tags WHERE model_id = ? AND sample_id IN (${places(sampleIds)})`,
  ).run(modelId, ...sampleIds).changes
}

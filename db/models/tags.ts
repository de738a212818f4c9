import type { Connection } from '@/db/connection/database'
import { all, column, first, insert, LISTED, listed, only, run } from '@/db/connection/sql'
import { foldName } from '@/lib/contracts/fold-name'
import type { TagTraits } from './tag-traits'

export type TagRow = { id: number; name: string; count: number } & Omit<TagTraits, 'place'>

const LIVE = `SELECT t.id AS id, p.name AS name, t.sample_count AS count,
    r.colour AS colour, r.key AS key, coalesce(r.description, '') AS description
  FROM tag_periods p JOIN tags t ON t.id = p.tag_id
  LEFT JOIN tag_trait_periods r ON r.tag_id = t.id AND r.removed_rev IS NULL
  WHERE p.model_id = ? AND p.removed_rev IS NULL`

/** In the model's own order; tags without a place come last, by id. */
export async function listTags(db: Connection, modelId: number): Promise<TagRow[]> {
  return all<TagRow>(db, `${LIVE} ORDER BY r.place IS NULL, r.place, t.id`, modelId)
}

/** The ids of all tags that a model has ever had. */
export async function tagIdsOf(db: Connection, modelId: number): Promise<number[]> {
  return column<number>(db, 'SELECT id FROM tags WHERE model_id = ? ORDER BY id', modelId)
}

export async function findTag(
  db: Connection,
  modelId: number,
  tagId: number,
): Promise<TagRow | null> {
  return (await first<TagRow>(db, `${LIVE} AND p.tag_id = ?`, modelId, tagId)) ?? null
}

export async function findTags(
  db: Connection,
  modelId: number,
  tagIds: readonly number[],
): Promise<TagRow[]> {
  return all<TagRow>(db, `${LIVE} AND p.tag_id IN ${LISTED}`, modelId, listed(tagIds))
}

export async function findTagByName(
  db: Connection,
  modelId: number,
  name: string,
): Promise<TagRow | null> {
  return (await first<TagRow>(db, `${LIVE} AND p.folded_name = ?`, modelId, foldName(name))) ?? null
}

export async function countTags(db: Connection, modelId: number): Promise<number> {
  const live = 'SELECT count(*) FROM tag_periods WHERE model_id = ? AND removed_rev IS NULL'
  return only<number>(db, live, modelId)
}

export async function insertTag(
  tx: Connection,
  modelId: number,
  revision: number,
  name: string,
): Promise<TagRow> {
  const id = await insert(tx, 'INSERT INTO tags (model_id) VALUES (?)', modelId)
  await openTag(tx, modelId, revision, { id, name })
  return { id, name, count: 0, colour: null, key: null, description: '' }
}

/** Opens a period: the tag exists, under this name, from `revision` on. */
export async function openTag(
  tx: Connection,
  modelId: number,
  revision: number,
  tag: { id: number; name: string },
): Promise<void> {
  const period = `INSERT INTO tag_periods (tag_id, model_id, name, folded_name, added_rev)
     VALUES (?, ?, ?, ?, ?)`
  await run(tx, period, tag.id, modelId, tag.name, foldName(tag.name), revision)
}

export async function closeTag(tx: Connection, revision: number, tagId: number): Promise<void> {
  const close = 'UPDATE tag_periods SET removed_rev = ? WHERE tag_id = ? AND removed_rev IS NULL'
  await run(tx, close, revision, tagId)
}

/** The live samples that carry the tag, ascending. */
export async function samplesWithTag(db: Connection, tagId: number): Promise<number[]> {
  const carriers = `SELECT sample_id FROM annotations WHERE tag_id = ? AND removed_rev IS NULL
     ORDER BY sample_id`
  return column<number>(db, carriers, tagId)
}

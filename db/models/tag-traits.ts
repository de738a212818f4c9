import type { Connection } from '@/db/connection/database'
import { all, first, run } from '@/db/connection/sql'
import type { TagColour } from '@/lib/contracts/choices'

/** How people meet a tag. `place` is in the own order of the model's tags, from 1; null: after all others. */
export type TagTraits = {
  colour: TagColour | null
  place: number | null
  key: string | null
  description: string
}

export const NO_TRAITS: TagTraits = { colour: null, place: null, key: null, description: '' }

const TRAITS = 'colour, place, key, description'

/** Those that the tag has now, also while it has none of them. */
export async function traitsOfTag(db: Connection, tagId: number): Promise<TagTraits> {
  const now = `SELECT ${TRAITS} FROM tag_trait_periods WHERE tag_id = ? AND removed_rev IS NULL`
  return (await first<TagTraits>(db, now, tagId)) ?? NO_TRAITS
}

/** The tag that has the key now; null: it is free. */
export async function tagWithKey(
  db: Connection,
  modelId: number,
  key: string,
): Promise<{ id: number; name: string } | null> {
  const owner = `SELECT p.tag_id AS id, p.name AS name FROM tag_trait_periods r
    JOIN tag_periods p ON p.tag_id = r.tag_id AND p.removed_rev IS NULL
    WHERE r.model_id = ? AND r.key = ? AND r.removed_rev IS NULL`
  return (await first<{ id: number; name: string }>(db, owner, modelId, key)) ?? null
}

/** Gives a tag these traits from `revision` on. */
export async function setTagTraits(
  tx: Connection,
  modelId: number,
  revision: number,
  tag: { id: number } & TagTraits,
): Promise<void> {
  await closeTagTraits(tx, revision, tag.id)
  const open = `INSERT INTO tag_trait_periods (tag_id, model_id, ${TRAITS}, added_rev)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  await run(tx, open, tag.id, modelId, tag.colour, tag.place, tag.key, tag.description, revision)
}

/** Its key is free for others from then on. */
export async function closeTagTraits(
  tx: Connection,
  revision: number,
  tagId: number,
): Promise<void> {
  const close = `UPDATE tag_trait_periods SET removed_rev = ?
    WHERE tag_id = ? AND removed_rev IS NULL`
  await run(tx, close, revision, tagId)
}

/** Gives a tag that is back what it had last; without its key, if another tag has that now. */
export async function reopenTagTraits(
  tx: Connection,
  revision: number,
  tagId: number,
): Promise<void> {
  const reopen = `INSERT INTO tag_trait_periods (tag_id, model_id, ${TRAITS}, added_rev)
    SELECT p.tag_id, p.model_id, p.colour, p.place,
      iif(EXISTS (SELECT 1 FROM tag_trait_periods o WHERE o.model_id = p.model_id
        AND o.key = p.key AND o.removed_rev IS NULL), NULL, p.key),
      p.description, ?
    FROM tag_trait_periods p WHERE p.tag_id = ? ORDER BY p.added_rev DESC LIMIT 1`
  await run(tx, reopen, revision, tagId)
}

export type ChangedTraits = {
  id: number
  name: string
  before: TagTraits
  after: TagTraits
  now: TagTraits
}

type Period = TagTraits & { tagId: number }

/** What a revision changed of the traits of tags that are there now. */
export async function traitsChangedBy(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<ChangedTraits[]> {
  const of = (condition: string) =>
    all<Period & { name: string }>(
      db,
      `SELECT r.tag_id AS tagId, n.name AS name, r.colour, r.place, r.key, r.description
       FROM tag_trait_periods r JOIN tag_periods n ON n.tag_id = r.tag_id AND n.removed_rev IS NULL
       WHERE r.model_id = ? AND ${condition} = ?`,
      modelId,
      revision,
    )
  const before = new Map(
    (await of('r.removed_rev')).map((period) => [period.tagId, toTraits(period)]),
  )
  const changed: ChangedTraits[] = []
  for (const { tagId: id, name, ...after } of await of('r.added_rev')) {
    const now = await traitsOfTag(db, id)
    changed.push({ id, name, before: before.get(id) ?? NO_TRAITS, after, now })
  }
  return changed
}

function toTraits({ colour, place, key, description }: Period): TagTraits {
  return { colour, place, key, description }
}

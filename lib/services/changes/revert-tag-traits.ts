import 'server-only'
import type { Connection } from '@/db/connection/database'
import {
  type ChangedTraits,
  closeTagTraits,
  setTagTraits,
  type TagTraits,
  tagWithKey,
  traitsChangedBy,
} from '@/db/models/tag-traits'
import { AppError } from '@/lib/errors'

type Reverted = { id: number; name: string } & TagTraits

/** The traits that tags get back if revision `old` is undone; what was changed again since stays. */
export async function revertedTraits(
  db: Connection,
  modelId: number,
  old: number,
): Promise<Reverted[]> {
  const changed = await traitsChangedBy(db, modelId, old)
  return changed.filter(isLeft).map(({ id, name, before, after, now }) => ({
    id,
    name,
    colour: now.colour === after.colour ? before.colour : now.colour,
    place: now.place === after.place ? before.place : now.place,
    key: now.key === after.key ? before.key : now.key,
    description: now.description === after.description ? before.description : now.description,
  }))
}

/** Answers how many tags changed. Throws CONFLICT where a key belongs to another tag by now. */
export async function revertTagTraits(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const reverted = await revertedTraits(tx, modelId, old)
  // Two tags may have swapped their keys: all are let go of before any is taken.
  for (const { id } of reverted) await closeTagTraits(tx, now, id)
  for (const tag of reverted) {
    const owner = tag.key === null ? null : await tagWithKey(tx, modelId, tag.key)
    if (owner) {
      const message = `The key ${tag.key} belongs to the tag “${owner.name}” now. Give that one another key first.`
      throw new AppError('CONFLICT', message)
    }
    await setTagTraits(tx, modelId, now, tag)
  }
  return reverted.length
}

function isLeft({ before, after, now }: ChangedTraits): boolean {
  const names = Object.keys(after) as (keyof TagTraits)[]
  return names.some((name) => after[name] !== before[name] && now[name] === after[name])
}

import 'server-only'
import type { Connection } from '@/db/connection/database'
import { reopenTagTraits } from '@/db/models/tag-traits'
import { closeTag, listTags, openTag } from '@/db/models/tags'
import { tagsAsOf } from '@/db/training/training-data'
import { foldName } from '@/lib/contracts/fold-name'
import { endTag } from '@/lib/services/tags/end-tag'

type TagName = { id: number; name: string }

/**
 * Gives the tags of a past revision their names of then; those that are gone come back. A newer tag that has such a
 * name steps aside: it keeps its texts until `closeExtraTags`. Answers how many tags changed.
 */
export async function restoreTags(
  tx: Connection,
  modelId: number,
  past: number,
  revision: number,
): Promise<number> {
  const now = new Map((await listTags(tx, modelId)).map((tag) => [tag.id, tag]))
  const then = await tagsAsOf(tx, modelId, past)
  const changed = then.filter(({ id, name }) => now.get(id)?.name !== name)
  const wanted = new Set(then.map(({ id }) => id))
  const taken = new Set(changed.map(({ name }) => foldName(name)))
  const aside = [...now.values()]
    .filter(({ id, name }) => !wanted.has(id) && taken.has(foldName(name)))
    .map(({ id, name }) => ({ id, name: `${name} (${id})` }))
  const renamed = [...changed, ...aside]
  // All old names go before any new one comes, because two tags may have swapped theirs.
  for (const { id } of renamed) if (now.has(id)) await closeTag(tx, revision, id)
  for (const tag of renamed) {
    await openTag(tx, modelId, revision, tag)
    if (!now.has(tag.id)) await reopenTagTraits(tx, revision, tag.id)
  }
  return renamed.length
}

/** Ends the tags that a past revision did not have; no text carries them any more. Answers how many there were. */
export async function closeExtraTags(
  tx: Connection,
  modelId: number,
  past: number,
  revision: number,
): Promise<number> {
  const then = new Set((await tagsAsOf(tx, modelId, past)).map(({ id }) => id))
  const extra: TagName[] = (await listTags(tx, modelId)).filter(
    ({ id, count }) => !then.has(id) && count === 0,
  )
  for (const { id } of extra) await endTag(tx, revision, id)
  return extra.length
}

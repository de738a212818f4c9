import 'server-only'
import type { Connection } from '@/db/connection/database'
import { reopenTagTraits } from '@/db/models/tag-traits'
import { closeTag, findTag, findTagByName, openTag } from '@/db/models/tags'
import { type TagPeriod, tagsAddedIn, tagsRemovedIn } from '@/db/samples/periods'
import { AppError } from '@/lib/errors'
import { requireTagRoom } from '@/lib/services/models/require-room'
import { endTag } from '@/lib/services/tags/end-tag'

/** Takes back tags that revision `old` made, renamed or removed. Throws CONFLICT when later changes forbid it. */
export async function revertTags(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const made = await tagsAddedIn(tx, modelId, old)
  const gone = await tagsRemovedIn(tx, modelId, old)
  const renamed = new Set(gone.map((tag) => tag.id))
  for (const tag of made) {
    if (renamed.has(tag.id)) {
      await closeTag(tx, now, tag.id)
      continue
    }
    await refuseUsed(tx, modelId, tag)
    await endTag(tx, now, tag.id)
  }
  const ended = new Set(made.map(({ id }) => id))
  for (const tag of gone) {
    await reopen(tx, modelId, now, tag)
    if (!ended.has(tag.id)) await reopenTagTraits(tx, now, tag.id)
  }
  return made.length + gone.filter((tag) => made.every((other) => other.id !== tag.id)).length
}

async function refuseUsed(tx: Connection, modelId: number, tag: TagPeriod): Promise<void> {
  const used = (await findTag(tx, modelId, tag.id))?.count ?? 0
  if (used === 0) return
  throw new AppError(
    'CONFLICT',
    `The tag “${tag.name}” cannot be taken back: ${used} texts carry it now. Delete it in Settings instead.`,
  )
}

async function reopen(tx: Connection, modelId: number, now: number, tag: TagPeriod): Promise<void> {
  const current = await findTag(tx, modelId, tag.id)
  if (current) {
    throw new AppError('CONFLICT', `The tag “${tag.name}” was renamed again since.`)
  }
  if (await findTagByName(tx, modelId, tag.name)) {
    throw new AppError('CONFLICT', `Another tag is called “${tag.name}” now. Rename it first.`)
  }
  await requireTagRoom(tx, modelId, tag.name)
  await openTag(tx, modelId, now, tag)
}

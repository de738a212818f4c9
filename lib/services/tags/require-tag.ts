import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findTag, findTagByName, listTags, type TagRow } from '@/db/models/tags'
import { AppError, invalidField } from '@/lib/errors'
import { lookOf } from '@/lib/facts/name-look'

export async function requireTag(db: Connection, modelId: number, tagId: number): Promise<TagRow> {
  const tag = await findTag(db, modelId, tagId)
  if (tag) return tag
  throw new AppError('TAG_NOT_FOUND', `This model has no tag with id ${tagId}.`)
}

/** Throws when another tag has this name, regardless of case and spaces, or one that people take for it. */
export async function refuseTakenName(
  db: Connection,
  modelId: number,
  name: string,
  ownId?: number,
): Promise<void> {
  const taken = await findTagByName(db, modelId, name)
  if (taken && taken.id === ownId) return
  if (taken) {
    const message = `This model has a tag “${taken.name}” already; names are compared without case and extra spaces.`
    throw invalidField('name', message, name)
  }
  const look = lookOf(name)
  const twin = (await listTags(db, modelId)).find(
    (tag) => tag.id !== ownId && lookOf(tag.name) === look,
  )
  if (!twin) return
  const message = `This model has a tag “${twin.name}” already, which differs only in signs that people take for each other: letters that look alike, quotes or dashes.`
  throw invalidField('name', message, name)
}

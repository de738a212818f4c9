import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findTag, findTagByName, insertTag } from '@/db/models/tags'
import { nameSchema } from '@/lib/contracts/name'
import { AppError, invalidField } from '@/lib/errors'

/** Finds tags by id or name, once each; unknown names become tags, as part of `revision`. */
export function createTagResolver(tx: Connection, modelId: number, revision: number) {
  const known = new Map<number | string, number>()
  let created = 0

  async function resolve(reference: number | string): Promise<number> {
    const found = known.get(reference)
    if (found !== undefined) return found
    const id =
      typeof reference === 'number'
        ? await requireTag(tx, modelId, reference)
        : await byName(reference)
    known.set(reference, id)
    return id
  }

  async function byName(name: string): Promise<number> {
    const found = await findTagByName(tx, modelId, name)
    if (found) return found.id
    created += 1
    return (await insertTag(tx, modelId, revision, cleanTagName(name))).id
  }

  return { resolve, created: () => created }
}

async function requireTag(tx: Connection, modelId: number, tagId: number): Promise<number> {
  const tag = await findTag(tx, modelId, tagId)
  if (tag) return tag.id
  throw new AppError('TAG_NOT_FOUND', `This model has no tag with id ${tagId}.`)
}

const tagName = nameSchema('A tag name')

/** The name as it is kept, without what cannot be seen. */
export function cleanTagName(name: string): string {
  const parsed = tagName.safeParse(name)
  if (parsed.success) return parsed.data
  throw invalidField('tags', parsed.error.issues[0]?.message ?? 'A tag name is wrong.', name)
}

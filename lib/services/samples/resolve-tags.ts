import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findTag, findTagByName, insertTag } from '@/db/models/tags'
import { nameSchema } from '@/lib/contracts/name'
import { AppError, invalidField } from '@/lib/errors'
import { requireTagRoom } from '@/lib/services/models/require-room'

/** Tags by id or by name, in one transaction. */
export type TagResolver = {
  /** Their ids; unknown names become tags. */
  resolve: (references: readonly (number | string)[]) => Promise<number[]>
  /** Whether these are the tags with the ids; makes none. */
  isSame: (references: readonly (number | string)[], ids: readonly number[]) => Promise<boolean>
  /** How many were made. */
  created: () => number
}

/** Finds each tag once; unknown names become tags as part of `revision`. */
export function createTagResolver(tx: Connection, modelId: number, revision: number): TagResolver {
  const known = new Map<number | string, number>()
  let created = 0

  async function find(reference: number | string): Promise<number | null> {
    const found = known.get(reference)
    if (found !== undefined) return found
    const tag =
      typeof reference === 'number'
        ? await requireTag(tx, modelId, reference)
        : await findTagByName(tx, modelId, reference)
    if (tag) known.set(reference, tag.id)
    return tag?.id ?? null
  }

  async function make(name: string): Promise<number> {
    created += 1
    const clean = cleanTagName(name)
    await requireTagRoom(tx, modelId, clean)
    const { id } = await insertTag(tx, modelId, revision, clean)
    known.set(name, id)
    return id
  }

  return {
    async resolve(references) {
      const ids: number[] = []
      for (const reference of references) {
        ids.push((await find(reference)) ?? (await make(String(reference))))
      }
      return ids
    },
    async isSame(references, ids) {
      const found = new Set<number | null>()
      for (const reference of references) found.add(await find(reference))
      return found.size === ids.length && ids.every((id) => found.has(id))
    },
    created: () => created,
  }
}

async function requireTag(tx: Connection, modelId: number, tagId: number): Promise<{ id: number }> {
  const tag = await findTag(tx, modelId, tagId)
  if (tag) return tag
  throw new AppError('TAG_NOT_FOUND', `This model has no tag with id ${tagId}.`)
}

const tagName = nameSchema('A tag name')

/** The name as it is kept, without what cannot be seen. */
export function cleanTagName(name: string): string {
  const problem = tagNameProblem(name)
  if (problem !== undefined) throw invalidField('tags', problem, name)
  return tagName.parse(name)
}

/** Why a tag cannot be called so, as a sentence; undefined when it can. */
export function tagNameProblem(name: string): string | undefined {
  return tagName.safeParse(name).error?.issues[0]?.message
}

import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findTag, findTagByName } from '@/db/models/tags'
import { AppError } from '@/lib/errors'

/** The ids of tags that are there, by id or by name, each once; throws with all that are not. */
export async function knownTags(
  db: Connection,
  modelId: number,
  references: readonly (number | string)[],
): Promise<number[]> {
  const ids = new Set<number>()
  const unknown: { path: string; message: string; value: unknown }[] = []
  for (const [index, value] of references.entries()) {
    const path = `tags.${index + 1}`
    const tag =
      typeof value === 'number'
        ? await findTag(db, modelId, value)
        : await findTagByName(db, modelId, value)
    if (tag) ids.add(tag.id)
    else {
      const named = typeof value === 'number' ? `with id ${value}` : `“${value.slice(0, 60)}”`
      unknown.push({ path, message: `${path}: this model has no tag ${named}.`, value })
    }
  }
  if (unknown.length === 0) return [...ids]
  const sentences = unknown.map(({ message }) => message).join(' ')
  throw new AppError('TAG_NOT_FOUND', sentences, { fields: unknown })
}

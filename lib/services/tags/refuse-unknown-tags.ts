import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findTags } from '@/db/models/tags'
import { invalidFields } from '@/lib/errors'

/** A tag by its id, and where in the request it stands. */
export type PlacedTag = { path: string; id: number }

export function placedTags(path: string, ids: readonly number[] = []): PlacedTag[] {
  return ids.map((id, place) => ({ path: `${path}.${place + 1}`, id }))
}

/** Answers the names of these tags by their ids. Throws for given ids that are none of the model's, naming each. */
export async function refuseUnknownTags(
  db: Connection,
  modelId: number,
  given: readonly PlacedTag[],
): Promise<Map<number, string>> {
  const ids = given.map(({ id }) => id)
  const names = new Map((await findTags(db, modelId, ids)).map(({ id, name }) => [id, name]))
  const unknown = given.filter(({ id }) => !names.has(id))
  if (unknown.length === 0) return names
  const fields = unknown.map(({ path, id }) => ({
    path,
    message: `${path}: this model has no tag with id ${id}.`,
    value: id,
  }))
  throw invalidFields(fields, 'TAG_NOT_FOUND')
}

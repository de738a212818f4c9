import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { TagRow } from '@/db/models/tags'
import type { TagAnswer } from '@/lib/contracts/tag'
import { requireTag } from './require-tag'

export async function showTag(db: Database, model: ModelRow, tagId: number): Promise<TagAnswer> {
  return toTagAnswer(await requireTag(db.read, model.id, tagId))
}

/** A tag as clients get it; MonkeyLearn's call its id `tag_id` in some answers. */
export function toTagAnswer({ id, name, count, colour, key, description }: TagRow): TagAnswer {
  return { id, tag_id: id, name, parent: null, count, colour, key, description }
}

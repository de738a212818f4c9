import 'server-only'
import type { Database } from '@/db/connection/database'
import { findDeletedTag } from '@/db/models/deleted-tags'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import { AppError } from '@/lib/errors'

/** The revision whose undo brings a deleted tag back. Throws where it is there, or has never been. */
export async function requireDeletedTag(
  db: Database,
  model: ModelRow,
  tagId: number,
): Promise<number> {
  const deleted = await findDeletedTag(db.read, model.id, tagId)
  if (deleted) return deleted.removedRev
  const tag = await findTag(db.read, model.id, tagId)
  if (tag) throw new AppError('CONFLICT', `The tag “${tag.name}” is not deleted.`)
  throw new AppError('TAG_NOT_FOUND', `This model has no deleted tag with id ${tagId}.`)
}

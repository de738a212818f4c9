import 'server-only'
import type { Connection } from '@/db/connection/database'
import { closeTagTraits } from '@/db/models/tag-traits'
import { closeTag } from '@/db/models/tags'

/** Ends a tag as part of `revision`, with all that people know it by. */
export async function endTag(tx: Connection, revision: number, tagId: number): Promise<void> {
  await closeTag(tx, revision, tagId)
  await closeTagTraits(tx, revision, tagId)
}

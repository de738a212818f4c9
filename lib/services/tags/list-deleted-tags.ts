import 'server-only'
import type { Database } from '@/db/connection/database'
import { findEntry } from '@/db/models/changes'
import { listDeletedTags as selectDeletedTags } from '@/db/models/deleted-tags'
import type { ModelRow } from '@/db/models/models'
import type { DeletedTag } from '@/lib/contracts/tag'

/** So many of the tags that went last are told. */
const MOST_TOLD = 50

/** Tags that somebody deleted or merged, the last one first: each can come back with its texts. */
export async function listDeletedTags(
  db: Database,
  model: ModelRow,
): Promise<{ items: DeletedTag[] }> {
  const items: DeletedTag[] = []
  for (const { id, name, removedRev } of await selectDeletedTags(db.read, model.id, MOST_TOLD)) {
    const entry = await findEntry(db.read, model.id, removedRev)
    if (!entry) continue
    const { revision, at, actor, summary } = entry
    items.push({ id, name, revision, at: at.toISOString(), by: actor, summary })
  }
  return { items }
}

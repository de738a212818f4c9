import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listVersionNotes as selectNotes } from '@/db/versions/version-notes'
import type { List } from '@/lib/contracts/list'
import type { VersionNote } from '@/lib/contracts/version-note'
import { toVersionNote } from './to-version-note'

/** All versions of a model that somebody named, noted or pinned. */
export async function listVersionNotes(db: Database, model: ModelRow): Promise<List<VersionNote>> {
  const items = (await selectNotes(db.read, model.id)).map(toVersionNote)
  return { items, next: null, count: { value: items.length, exact: true } }
}

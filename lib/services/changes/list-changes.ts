import 'server-only'
import type { Database } from '@/db/connection/database'
import { type EntryRow, listChanges as selectChanges } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Change } from '@/lib/contracts/change'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'

/** The changes of a model, newest first. */
export async function listChanges(
  db: Database,
  actor: Actor,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Change>> {
  const { items, total } = await selectChanges(db.read, model.id, before(page))
  return numberedList(
    page,
    { items: items.map((row) => toChange(row, actor)), total },
    ({ revision }) => revision,
  )
}

export function toChange(row: EntryRow, actor: Actor): Change {
  return {
    revision: row.revision,
    at: row.at.toISOString(),
    by: row.actor,
    kind: row.kind,
    summary: row.summary,
    count: row.count,
    undo_of: row.undoOf,
    undone_by: row.undoneBy,
    redone_by: row.redoneBy,
    own: row.actor === actor.name && row.userId === actor.userId,
  }
}

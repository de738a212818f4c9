import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ChangeRow, listChanges as selectChanges } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import type { Change } from '@/lib/contracts/change'
import type { List } from '@/lib/contracts/list'
import { cursorNumber } from '@/lib/services/cursor'

/** The changes of a model, newest first. */
export async function listChanges(
  db: Database,
  model: ModelRow,
  page: { after?: string | undefined; limit: number },
): Promise<List<Change>> {
  const before = cursorNumber(page.after) ?? Number.MAX_SAFE_INTEGER
  const { items, total } = await selectChanges(db.read, model.id, { before, limit: page.limit })
  const last = items.at(-1)
  return {
    items: items.map(toChange),
    next: last && items.length === page.limit ? String(last.revision) : null,
    count: { value: total, exact: true },
  }
}

function toChange(row: ChangeRow): Change {
  return {
    revision: row.revision,
    at: row.at.toISOString(),
    by: row.actor,
    kind: row.kind,
    summary: row.summary,
    count: row.count,
    undo_of: row.undoOf,
    undone_by: row.undoneBy,
  }
}

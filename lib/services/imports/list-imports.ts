import 'server-only'
import type { Database } from '@/db/connection/database'
import { listImports as selectImports } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Import } from '@/lib/contracts/import'
import type { List } from '@/lib/contracts/list'
import { cursorNumber } from '@/lib/services/cursor'
import { toImport } from './to-import'

/** The imports of a model, newest first. */
export async function listImports(
  db: Database,
  model: ModelRow,
  page: { after?: string | undefined; limit: number },
): Promise<List<Import>> {
  const before = cursorNumber(page.after) ?? Number.MAX_SAFE_INTEGER
  const { items, total } = await selectImports(db.read, model.id, { before, limit: page.limit })
  const last = items.at(-1)
  return {
    items: items.map(toImport),
    next: last && items.length === page.limit ? String(last.id) : null,
    count: { value: total, exact: true },
  }
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import { listImports as selectImports } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Import } from '@/lib/contracts/import'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toImport } from './to-import'

/** The imports of a model, newest first. */
export async function listImports(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Import>> {
  const { items, total } = await selectImports(db.read, model.id, before(page))
  return numberedList(page, { items: items.map(toImport), total }, ({ id }) => id)
}

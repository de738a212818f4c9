import 'server-only'
import type { Database } from '@/db/connection/database'
import { listExports as selectExports } from '@/db/exports/exports'
import type { ModelRow } from '@/db/models/models'
import type { Export } from '@/lib/contracts/export'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toExport } from './to-export'

/** The exports of a model, newest first. */
export async function listExports(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Export>> {
  const { items, total } = await selectExports(db.read, model.id, before(page))
  return numberedList(page, { items: items.map(toExport), total }, ({ id }) => id)
}

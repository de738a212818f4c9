import 'server-only'
import { listBatches as selectBatches } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Batch } from '@/lib/contracts/batch'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toBatch } from './to-batch'

/** The batches of a model, newest first. */
export async function listBatches(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Batch>> {
  const { items, total } = await selectBatches(db.read, model.id, before(page))
  return numberedList(page, { items: items.map(toBatch), total }, ({ id }) => id)
}

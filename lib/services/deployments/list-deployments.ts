import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import {
  productionPointer,
  listDeployments as selectDeployments,
} from '@/db/production/deployments'
import type { Deployment } from '@/lib/contracts/deployment'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toDeployment } from './to-deployment'

/** The history of production, newest first. */
export async function listDeployments(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Deployment>> {
  const { items, total } = await selectDeployments(db.read, model.id, before(page))
  const live = (await productionPointer(db.read, model.id))?.number ?? 0
  const shown = items.map((row) => toDeployment(row, live))
  return numberedList(page, { items: shown, total }, ({ number }) => number)
}

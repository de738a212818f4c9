import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listDeployRequestRows } from '@/db/production/deploy-requests'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import type { List } from '@/lib/contracts/list'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toDeployRequest } from './to-deploy-request'

/** What was asked for, newest first. */
export async function listDeployRequests(
  db: Database,
  actor: Actor,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<DeployRequest>> {
  const { items, total } = await listDeployRequestRows(db.read, model.id, before(page))
  const shown = await Promise.all(items.map((row) => toDeployRequest(db.read, actor, row)))
  return numberedList(page, { items: shown, total }, ({ number }) => number)
}

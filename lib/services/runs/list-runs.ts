import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listRuns as selectRuns } from '@/db/training/runs'
import type { List } from '@/lib/contracts/list'
import type { Run } from '@/lib/contracts/run'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toRuns } from './to-run'

/** The runs of a model, newest first. */
export async function listRuns(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Run>> {
  const { items, total } = await selectRuns(db.read, model.id, before(page))
  return numberedList(page, { items: await toRuns(db, model.id, items), total }, ({ id }) => id)
}

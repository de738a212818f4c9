import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTunings as selectTunings } from '@/db/training/tunings'
import type { List } from '@/lib/contracts/list'
import type { Tuning } from '@/lib/contracts/tuning'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toTunings } from './to-tuning'

/** The searches of a model, newest first. */
export async function listTunings(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Tuning>> {
  const { items, total } = await selectTunings(db.read, model.id, before(page))
  const described = await toTunings(db, model.id, items)
  return numberedList(page, { items: described, total }, ({ id }) => id)
}

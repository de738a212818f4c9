import 'server-only'
import type { Database } from '@/db/connection/database'
import { findErasure, listErasures as selectErasures } from '@/db/erasures/erasures'
import type { ModelRow } from '@/db/models/models'
import type { Erasure } from '@/lib/contracts/erasure'
import type { List } from '@/lib/contracts/list'
import { AppError } from '@/lib/errors'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toErasure } from './to-erasure'

/** The erasures of a model, newest first. */
export async function listErasures(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Erasure>> {
  const { items, total } = await selectErasures(db.read, model.id, before(page))
  return numberedList(page, { items: items.map(toErasure), total }, ({ id }) => id)
}

export async function showErasure(db: Database, model: ModelRow, id: number): Promise<Erasure> {
  const row = await findErasure(db.read, model.id, id)
  if (row) return toErasure(row)
  throw new AppError('NOT_FOUND', `This model has no erasure with id ${id}.`)
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import { findImport, type ImportRow } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'

export async function requireImport(
  db: Database,
  model: ModelRow,
  importId: number,
): Promise<ImportRow> {
  const row = await findImport(db.read, model.id, importId)
  if (row) return row
  throw new AppError('NOT_FOUND', `This model has no import with id ${importId}.`)
}

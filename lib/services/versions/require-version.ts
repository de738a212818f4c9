import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findVersion, newestVersion, type VersionRow } from '@/db/versions/versions'
import { AppError } from '@/lib/errors'

export async function requireVersion(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<VersionRow> {
  const row = await findVersion(db.read, model.id, number)
  if (row) return row
  throw new AppError('NOT_FOUND', `This model has no version ${number}.`)
}

/** The sandbox version, or MODEL_STATE_ERROR while nothing is trained. */
export async function requireSandbox(
  db: Database,
  model: Pick<ModelRow, 'id'>,
): Promise<VersionRow> {
  const row = await newestVersion(db.read, model.id)
  if (row) return row
  throw new AppError('MODEL_STATE_ERROR', 'This model is not trained yet. Train it first.')
}

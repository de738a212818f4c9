import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import {
  type AnyVersion,
  findVersion,
  newestVersion,
  type VersionRow,
} from '@/db/versions/versions'
import { requireTrained } from '@/lib/answering/require-trained'
import { AppError } from '@/lib/errors'

/** A version that was trained here, with all that was measured of it. */
export async function requireVersion(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<VersionRow> {
  return requireTrained(await requireAnyVersion(db, model, number))
}

/** Also one that was brought from another Langur, which answers, but of which nothing was measured here. */
export async function requireAnyVersion(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<AnyVersion> {
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

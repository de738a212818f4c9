import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { findModel, type ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'

/** The model with this public id (`cl_…`), or MODEL_NOT_FOUND. */
export async function requireModel(db: Database, publicId: string): Promise<ModelRow> {
  return modelIn(db.read, publicId)
}

/** Throws MODEL_NOT_FOUND when a model was deleted since it was found: before something is written for it after a wait. */
export async function requireStillThere(
  tx: Connection,
  { publicId }: Pick<ModelRow, 'publicId'>,
): Promise<void> {
  await modelIn(tx, publicId)
}

async function modelIn(connection: Connection, publicId: string): Promise<ModelRow> {
  const model = await findModel(connection, publicId)
  if (model) return model
  throw new AppError('MODEL_NOT_FOUND', `There is no model with id “${publicId.slice(0, 64)}”.`)
}

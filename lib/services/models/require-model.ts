import 'server-only'
import type { Database } from '@/db/connection/database'
import { findModel, type ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'

/** The model with this public id (`cl_…`), or MODEL_NOT_FOUND. */
export async function requireModel(db: Database, publicId: string): Promise<ModelRow> {
  const model = await findModel(db.read, publicId)
  if (model) return model
  throw new AppError('MODEL_NOT_FOUND', `There is no model with id “${publicId.slice(0, 64)}”.`)
}

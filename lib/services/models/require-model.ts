import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { findModel, type ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { roleOn } from '@/lib/contracts/rights'
import { AppError } from '@/lib/errors'

/** The model with this public id (`cl_…`), or MODEL_NOT_FOUND. */
export async function requireModel(db: Database, publicId: string): Promise<ModelRow> {
  return modelIn(db.read, publicId)
}

/** The same for a model that is named elsewhere than in the address: one on which the actor has no role is not there. */
export async function requireReachable(
  db: Database,
  actor: Actor,
  publicId: string,
): Promise<ModelRow> {
  if (roleOn(actor, publicId) === 'none') throw noSuchModel(publicId)
  return requireModel(db, publicId)
}

/** The model as it is by now, before something is written for it after a wait; MODEL_NOT_FOUND when it was deleted since it was found. */
export async function requireStillThere(
  tx: Connection,
  { publicId }: Pick<ModelRow, 'publicId'>,
): Promise<ModelRow> {
  return modelIn(tx, publicId)
}

async function modelIn(connection: Connection, publicId: string): Promise<ModelRow> {
  const model = await findModel(connection, publicId)
  if (model) return model
  throw noSuchModel(publicId)
}

export function noSuchModel(publicId: string): AppError {
  const message = `There is no model with id “${publicId.slice(0, 64)}”.`
  return new AppError('MODEL_NOT_FOUND', message)
}

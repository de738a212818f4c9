import 'server-only'
import type { Changes } from '@/db/connection/changes'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer, productionPointerAt } from '@/db/production/deployments'
import { pinnedVersion, SANDBOX_REQUESTS } from '@/db/production/requests'
import {
  type AnyVersion,
  findVersion,
  findVersionById,
  newestVersion,
} from '@/db/versions/versions'
import { AppError } from '@/lib/errors'
import { requireModel } from '@/lib/services/models/require-model'

/** Which version of a model to ask. */
export type Which =
  | { of: 'sandbox' }
  | { of: 'production' }
  | { of: 'version'; number: number }
  /** What was in production then. */
  | { of: 'moment'; at: Date }

export type Target = {
  model: ModelRow
  version: AnyVersion
  /** What the request counts for: the number of the live deployment, `SANDBOX_REQUESTS`, or a `pinnedVersion`. */
  deployment: number
}

/**
 * Finds versions, from memory as long as nobody has committed anything. So a deploy that this process makes, or is told of,
 * is seen by the next request, and any other change 2 ms later.
 */
export function createTargets(db: Database, changes: Changes) {
  const known = changes.remember<Target>()

  return async function find(publicId: string, which: Which): Promise<Target> {
    // So many moments can be asked for that they are not remembered.
    if (which.of === 'moment') return look(db, publicId, which)
    const looking = changes.look()
    if (looking) await looking
    const current = known()
    const key = `${publicId} ${which.of === 'version' ? which.number : which.of}`
    const found = current.get(key) ?? (await look(db, publicId, which))
    current.set(key, found)
    return found
  }
}

async function look(db: Database, publicId: string, which: Which): Promise<Target> {
  const model = await requireModel(db, publicId)
  return { model, ...(await answering(db, model, which)) }
}

function answering(db: Database, model: ModelRow, which: Which): Promise<Omit<Target, 'model'>> {
  switch (which.of) {
    case 'sandbox':
      return sandbox(db, model)
    case 'production':
      return production(db, model)
    case 'version':
      return pinned(db, model, which.number)
    case 'moment':
      return past(db, model, which.at)
  }
}

async function pinned(db: Database, model: ModelRow, number: number) {
  const version = await findVersion(db.read, model.id, number)
  if (!version) throw new AppError('NOT_FOUND', `This model has no version ${number}.`)
  const live = await productionPointer(db.read, model.id)
  if (live?.versionId === version.id) return { version, deployment: live.number }
  const newest = await newestVersion(db.read, model.id)
  const isSandbox = newest?.id === version.id
  return { version, deployment: isSandbox ? SANDBOX_REQUESTS : pinnedVersion(number) }
}

async function past(db: Database, model: ModelRow, asOf: Date) {
  const pointer = await productionPointerAt(db.read, model.id, asOf)
  const version = pointer && (await findVersionById(db.read, pointer.versionId))
  // What was asked of the past is not what production answers now.
  if (version) return { version, deployment: pinnedVersion(version.number) }
  throw new AppError(
    'MODEL_STATE_ERROR',
    `This model had nothing in production at ${asOf.toISOString()}.`,
  )
}

async function production(db: Database, model: ModelRow) {
  const pointer = await productionPointer(db.read, model.id)
  const version = pointer && (await findVersionById(db.read, pointer.versionId))
  if (version) return { version, deployment: pointer.number }
  const detail =
    'This model has nothing in production yet. Deploy it first, or ask with production_model false.'
  throw new AppError('MODEL_STATE_ERROR', detail)
}

async function sandbox(db: Database, model: ModelRow) {
  const version = await newestVersion(db.read, model.id)
  if (version) return { version, deployment: SANDBOX_REQUESTS }
  throw new AppError('MODEL_STATE_ERROR', 'This model is not trained yet. Train it first.')
}

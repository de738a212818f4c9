import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { hasChunks } from '@/db/versions/version-chunks'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import type { BatchAsked } from '@/lib/contracts/batch'
import { AppError } from '@/lib/errors'
import { requireAnyVersion, requireSandbox } from '@/lib/services/versions/require-version'

/** The version that is asked for, as it is now; refused in words where there is none, or where its file is not kept. */
export async function versionAsked(
  db: Database,
  model: ModelRow,
  asked: BatchAsked,
): Promise<AnyVersion> {
  const version = await find(db, model, asked)
  if (await hasChunks(db.read, version.id, 'model')) return version
  throw pruned(version)
}

function find(
  db: Database,
  model: ModelRow,
  { answered_by, version }: BatchAsked,
): Promise<AnyVersion> {
  if (answered_by === 'sandbox') return requireSandbox(db, model)
  if (answered_by === 'production') return inProduction(db, model)
  return requireAnyVersion(db, model, version ?? 0)
}

async function inProduction(db: Database, model: ModelRow): Promise<AnyVersion> {
  const pointer = await productionPointer(db.read, model.id)
  const version = pointer && (await findVersionById(db.read, pointer.versionId))
  if (version) return version
  const detail =
    'This model has nothing in production yet. Deploy it first, or ask with answered_by “sandbox”.'
  throw new AppError('MODEL_STATE_ERROR', detail)
}

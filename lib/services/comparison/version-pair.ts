import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { findVersionById, type VersionRow } from '@/db/versions/versions'
import { requireTrained } from '@/lib/answering/require-trained'
import type { VersionPair } from '@/lib/contracts/proof'
import { AppError } from '@/lib/errors'
import type { Pair } from '@/lib/questions/pair'
import { requireSandbox, requireVersion } from '@/lib/services/versions/require-version'

/** The versions to compare: unless said otherwise, the sandbox version with production. They may be the same. */
export async function versionPair(
  db: Database,
  model: ModelRow,
  { version, against }: VersionPair,
): Promise<Pair> {
  return {
    candidate:
      version === undefined
        ? await requireSandbox(db, model)
        : await requireVersion(db, model, version),
    baseline:
      against === undefined
        ? await requireProduction(db, model)
        : await requireVersion(db, model, against),
  }
}

async function requireProduction(db: Database, model: ModelRow): Promise<VersionRow> {
  const pointer = await productionPointer(db.read, model.id)
  const production = pointer && (await findVersionById(db.read, pointer.versionId))
  if (production) return requireTrained(production)
  const detail = 'This model has nothing in production yet, so there is nothing to compare with.'
  throw new AppError('MODEL_STATE_ERROR', detail)
}

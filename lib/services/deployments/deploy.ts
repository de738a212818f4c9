import 'server-only'
import type { Database } from '@/db/connection'
import { insertDeployment, newestDeployment } from '@/db/deployments'
import type { ModelRow } from '@/db/models'
import { hasChunks } from '@/db/version-chunks'
import type { VersionRow } from '@/db/versions'
import type { Actor } from '@/lib/contracts/actor'
import type { Deployment } from '@/lib/contracts/deployment'
import { AppError } from '@/lib/errors'
import { actorName } from '../actor-name'
import { pruned } from '../versions/pruned'
import { requireSandbox, requireVersion } from '../versions/require-version'
import { productionOf } from './production'

export type DeployInput = { version?: number | undefined; note?: string | undefined }

/**
 * Makes a version production, by one row: the sandbox version, or an earlier one. Going back to a version older than
 * the one that is live is a roll back.
 */
export async function deploy(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { version: number, note = '' }: DeployInput,
): Promise<Deployment> {
  const version =
    number === undefined ? await requireSandbox(db, model) : await requireVersion(db, model, number)
  const isNew = await insertUnlessLive(db, actor, version, note)
  const production = await productionOf(db, model.id)
  if (isNew && production) return production
  throw new AppError('CONFLICT', `Version ${version.number} is in production already.`)
}

/** What MonkeyLearn's clients call after every training: deploying what is live already changes nothing. */
export async function deploySandbox(db: Database, actor: Actor, model: ModelRow): Promise<void> {
  await insertUnlessLive(db, actor, await requireSandbox(db, model), '')
}

async function insertUnlessLive(
  db: Database,
  actor: Actor,
  version: VersionRow,
  note: string,
): Promise<boolean> {
  const { modelId, id: versionId } = version
  return db.write(async (tx) => {
    const live = await newestDeployment(tx, modelId)
    if (live?.versionId === versionId) return false
    if (!(await hasChunks(tx, versionId, 'model'))) throw pruned(version)
    await insertDeployment(tx, {
      modelId,
      versionId,
      kind: live && version.number < live.version ? 'rollback' : 'deploy',
      at: new Date(),
      actor: actorName(actor),
      userId: actor.userId,
      note,
      reason: '',
    })
    return true
  })
}

import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Connection } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { insertDeployment, newestDeployment } from '@/db/production/deployments'
import { hasChunks } from '@/db/versions/version-chunks'
import type { AnyVersion } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import type { Actor } from '@/lib/contracts/actor'
import type { Proof } from '@/lib/contracts/proof'
import { actorName } from '@/lib/services/actor-name'
import { emit } from '@/lib/services/webhooks/emit'
import { isRollBack } from './case-for'

type Why = {
  note: string
  reason: string
  proof: Proof | null
  /** Who asked for it, where `actor` approves it. */
  askedBy?: string | null
}

/** Writes who made a version production, and why; answers the deployment's number, or null if it is live already. */
export async function makeProduction(
  tx: Connection,
  actor: Actor,
  version: AnyVersion,
  { note, reason, proof, askedBy = null }: Why,
): Promise<number | null> {
  const { modelId, id: versionId } = version
  const live = await newestDeployment(tx, modelId)
  if (live?.versionId === versionId) return null
  const before = live && { number: live.version, isBrought: live.isBrought }
  if (!(await hasChunks(tx, versionId, 'model'))) throw pruned(version)
  const kind = before && (await isRollBack(tx, version, before)) ? 'rollback' : 'deploy'
  const deployment = await insertDeployment(tx, {
    modelId,
    versionId,
    kind,
    at: new Date(),
    actor: actorName(actor),
    userId: actor.userId,
    askedBy,
    note,
    reason,
    proof: proof && { ...NOTHING_YET, proof },
  })
  const was = live?.version ?? null
  const by = { by: actorName(actor), asked_by: askedBy }
  const told = { deployment, version: version.number, before: was, ...by, reason }
  await emit(tx, modelId, kind === 'rollback' ? 'rolled_back' : 'deployed', told)
  const model = await findModelById(tx, modelId)
  const deed = kind === 'rollback' ? 'rolled back' : 'deployed'
  const asked = askedBy === null ? '' : `, which ${askedBy} had asked for`
  const subject = `${model?.name} (${model?.publicId}), version ${version.number}${asked}`
  await addAudit(tx, actor, deed, subject)
  return deployment
}

const NOTHING_YET = {
  proof: null,
  comparison: null,
  replay: null,
  promises: null,
  complete: false,
} as const

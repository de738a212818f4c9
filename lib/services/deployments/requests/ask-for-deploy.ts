import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { insertDeployRequest, openDeployRequest } from '@/db/production/deploy-requests'
import { newestDeployment } from '@/db/production/deployments'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployAsk, DeployRequest } from '@/lib/contracts/deploy-request'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import type { Patience } from '@/lib/services/ask-again'
import { caseFor, isLiveAlready } from '@/lib/services/deployments/case-for'
import { checkPolicy } from '@/lib/services/deployments/check-policy'
import { wantedVersion } from '@/lib/services/deployments/wanted-version'
import { requireAnyVersion } from '@/lib/services/versions/require-version'
import { emit } from '@/lib/services/webhooks/emit'
import { requireRequest } from './require-request'
import { toDeployRequest } from './to-deploy-request'

/** Asks for the deploy of one version; refused for what a deploy would be refused for, so that nobody is asked in vain. */
export async function askForDeploy(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  { version: number, note, reason = '' }: DeployAsk,
  patience: Patience = {},
): Promise<DeployRequest> {
  if (!model.secondPerson) {
    throw new AppError('CONFLICT', 'This model needs no second person. Deploy the version itself.')
  }
  const version =
    number === undefined
      ? await wantedVersion(db, actor, model, patience)
      : await requireAnyVersion(db, model, number)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  if (found.isBack) {
    const detail = `Version ${version.number} was in production before: a roll back needs no second person. Deploy it.`
    throw new AppError('CONFLICT', detail)
  }
  if (found.known) checkPolicy(model, found.known, reason)
  const { userId } = actor
  if (userId === null) throw new AppError('FORBIDDEN', 'Only people ask for a deploy.')
  const made = await db.write(async (tx) => {
    await refuseSecond(tx, model)
    const live = await newestDeployment(tx, model.id)
    if ((live?.number ?? null) !== found.against) {
      throw new AppError('CONFLICT', 'Production has just changed. Compare and ask again.')
    }
    const asked = { modelId: model.id, versionId: version.id, against: found.against }
    const by = { askedBy: actorName(actor), askedUserId: userId }
    const sure = found.proof?.verdict === 'better' ? found.proof.sure : null
    const request = await insertDeployRequest(
      tx,
      { ...asked, ...by, sure, note, reason },
      new Date(),
    )
    const told = { request, version: version.number, by: by.askedBy, note }
    await emit(tx, model.id, 'deploy_asked', told)
    const subject = `${model.name} (${model.publicId}), version ${version.number}`
    await addAudit(tx, actor, 'deploy asked for', subject)
    return request
  })
  return toDeployRequest(db.read, actor, await requireRequest(db.read, model, made))
}

/** One at a time: of two that are open, the first approved would make the other worthless. */
async function refuseSecond(tx: Parameters<typeof openDeployRequest>[0], { id }: ModelRow) {
  const open = await openDeployRequest(tx, id)
  if (!open) return
  const detail = `${open.askedBy} has asked for version ${open.version} already (request ${open.number}). It has to be approved, declined or withdrawn first.`
  throw new AppError('CONFLICT', detail)
}

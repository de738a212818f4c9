import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { insertDeployRequest, openDeployRequest } from '@/db/production/deploy-requests'
import { newestDeployment } from '@/db/production/deployments'
import type { AnyVersion } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployAsk, DeployRequest } from '@/lib/contracts/deploy-request'
import { AppError } from '@/lib/errors'
import { requireStill } from '@/lib/services/accounts/require-still'
import { actorName } from '@/lib/services/actor-name'
import type { Patience } from '@/lib/services/ask-again'
import { caseFor, isLiveAlready, isRollBackToKnown } from '@/lib/services/deployments/case-for'
import { checkPolicy } from '@/lib/services/deployments/check-policy'
import { wantedVersion } from '@/lib/services/deployments/wanted-version'
import { requireStillThere } from '@/lib/services/models/require-model'
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
  const { userId } = actor
  if (userId === null) throw new AppError('FORBIDDEN', 'Only people ask for a deploy.')
  requireSecond(model)
  const version =
    number === undefined
      ? await wantedVersion(db, actor, model, patience)
      : await requireAnyVersion(db, model, number)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  const { known, against, proof } = found
  const made = await db.write(async (tx) => {
    const now = await requireStillThere(tx, model)
    await requireStill(tx, actor, model.publicId, 'editor')
    requireSecond(now)
    await refuseNeedless(tx, version)
    if (known) checkPolicy(now, known, reason)
    await refuseSecond(tx, model)
    const live = await newestDeployment(tx, model.id)
    if ((live?.number ?? null) !== against) {
      throw new AppError('CONFLICT', 'Production has just changed. Compare and ask again.')
    }
    const by = { askedBy: actorName(actor), askedUserId: userId }
    const sure = proof?.verdict === 'better' ? proof.sure : null
    const about = { modelId: model.id, versionId: version.id, against, sure }
    const request = await insertDeployRequest(tx, { ...about, ...by, note, reason }, new Date())
    const told = { request, version: version.number, by: by.askedBy, note }
    await emit(tx, model.id, 'deploy_asked', told)
    const subject = `${now.name} (${now.publicId}), version ${version.number}`
    await addAudit(tx, actor, 'deploy asked for', subject)
    return request
  })
  return toDeployRequest(db.read, actor, await requireRequest(db.read, model, made))
}

function requireSecond({ secondPerson }: ModelRow): void {
  if (secondPerson) return
  throw new AppError('CONFLICT', 'This model needs no second person. Deploy the version itself.')
}

async function refuseNeedless(tx: Connection, version: AnyVersion): Promise<void> {
  if (!(await isRollBackToKnown(tx, version))) return
  const detail = `Version ${version.number} was in production before: a roll back needs no second person. Deploy it.`
  throw new AppError('CONFLICT', detail)
}

/** One at a time: of two that are open, the first approved would make the other worthless. */
async function refuseSecond(tx: Connection, { id }: ModelRow): Promise<void> {
  const open = await openDeployRequest(tx, id)
  if (!open) return
  const detail = `${open.askedBy} has asked for version ${open.version} already (request ${open.number}). It has to be approved, declined or withdrawn first.`
  throw new AppError('CONFLICT', detail)
}

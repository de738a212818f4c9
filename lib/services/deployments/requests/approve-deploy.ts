import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type DeployRequestRow, endDeployRequest } from '@/db/production/deploy-requests'
import { findVersionById } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { caseFor, isLiveAlready } from '@/lib/services/deployments/case-for'
import { checkPolicy } from '@/lib/services/deployments/check-policy'
import { makeProduction } from '@/lib/services/deployments/make-production'
import { requireOpen, requireRequest } from './require-request'
import { otherProduction, toDeployRequest } from './to-deploy-request'

/**
 * Deploys exactly the version that another person asked for. What the model asks of a deploy is asked again, by what is
 * known now; that it is still open and still against what is live is looked at in the transaction that deploys.
 */
export async function approveDeploy(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  number: number,
): Promise<DeployRequest> {
  const asked = await requireOpen(db.read, model, number)
  refuseOwn(actor, asked)
  const version = await findVersionById(db.read, asked.versionId)
  if (!version) throw new AppError('NOT_FOUND', `This model has no version ${asked.version}.`)
  const replaced = await otherProduction(db.read, asked)
  if (replaced !== null) throw new AppError('CONFLICT', replaced)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  if (found.known) checkPolicy(model, found.known, asked.reason)
  const { note, reason, askedBy } = asked
  await db.write(async (tx) => {
    const row = await requireOpen(tx, model, number)
    const other = await otherProduction(tx, row)
    if (other !== null) throw new AppError('CONFLICT', other)
    const why = { note, reason, proof: found.proof, askedBy }
    const deployment = await makeProduction(tx, actor, version, why)
    if (deployment === null) throw isLiveAlready(version)
    const by = { endedBy: actorName(actor), endedUserId: actor.userId }
    await endDeployRequest(tx, row.id, { state: 'approved', ...by, deployment }, new Date())
  })
  return toDeployRequest(db.read, actor, await requireRequest(db.read, model, number))
}

/** A token asks and approves as its owner. */
function refuseOwn(actor: Actor, { number, version, askedUserId }: DeployRequestRow): void {
  if (actor.userId !== null && actor.userId !== askedUserId) return
  const detail = `You asked for version ${version} yourself: another person has to approve request ${number}.`
  throw new AppError('CONFLICT', detail)
}

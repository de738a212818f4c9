import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type DeployRequestRow, endDeployRequest } from '@/db/production/deploy-requests'
import { findVersionById } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { AppError } from '@/lib/errors'
import { lostRight } from '@/lib/services/accounts/require-still'
import { actorName } from '@/lib/services/actor-name'
import { caseFor, isLiveAlready } from '@/lib/services/deployments/case-for'
import { checkDeploy } from '@/lib/services/deployments/check-deploy'
import { makeProduction } from '@/lib/services/deployments/make-production'
import { requireOpen, requireRequest } from './require-request'
import { otherProduction, toDeployRequest } from './to-deploy-request'

/**
 * Deploys exactly the version that another person asked for. What the model asks of a deploy is asked again, by what is
 * known now; that it is still open and still against what is live, and that both may still do what they do, is looked at
 * in the transaction that deploys.
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
  await refuseWorthless(db.read, asked)
  const version = await findVersionById(db.read, asked.versionId)
  if (!version) throw new AppError('NOT_FOUND', `This model has no version ${asked.version}.`)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  const { note, reason, askedBy } = asked
  await db.write(async (tx) => {
    const row = await requireOpen(tx, model, number)
    await refuseWorthless(tx, row)
    await refuseLost(tx, model, row)
    await checkDeploy(tx, actor, model, { ...found, version, reason, isAsked: true })
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

async function refuseWorthless(db: Connection, asked: DeployRequestRow): Promise<void> {
  const replaced = await otherProduction(db, asked)
  if (replaced !== null) throw new AppError('CONFLICT', replaced)
}

/** Two people deploy only while both of them may. */
async function refuseLost(
  tx: Connection,
  { publicId }: ModelRow,
  { number, askedBy, askedUserId }: DeployRequestRow,
): Promise<void> {
  const why = await lostRight(tx, { userId: askedUserId, tokenId: null }, publicId, 'editor')
  if (why === null) return
  const detail = `${askedBy}, who asked for it, may not ask any more: ${why} Decline request ${number}; somebody else can ask.`
  throw new AppError('CONFLICT', detail)
}

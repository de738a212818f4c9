import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { endDeployRequest } from '@/db/production/deploy-requests'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { requireOpen, requireRequest } from './require-request'
import { toDeployRequest } from './to-deploy-request'

/** Another person says no, and why. */
export function declineDeploy(
  db: Database,
  actor: Actor,
  model: ModelRow,
  number: number,
  answer: string,
): Promise<DeployRequest> {
  return endIt(db, actor, model, { number, answer, state: 'declined' })
}

/** Who has asked takes it back. */
export function withdrawDeploy(
  db: Database,
  actor: Actor,
  model: ModelRow,
  number: number,
): Promise<DeployRequest> {
  return endIt(db, actor, model, { number, state: 'withdrawn' })
}

type End = { number: number; state: 'declined' | 'withdrawn'; answer?: string }

async function endIt(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { number, ...end }: End,
): Promise<DeployRequest> {
  await db.write(async (tx) => {
    const row = await requireOpen(tx, model, number)
    const isOwn = row.askedUserId === actor.userId
    if (isOwn !== (end.state === 'withdrawn')) {
      const detail = isOwn
        ? `You asked for version ${row.version} yourself: withdraw request ${number}, it is for others to decline.`
        : `Only ${row.askedBy}, who asked for version ${row.version}, can withdraw request ${number}. Decline it.`
      throw new AppError('CONFLICT', detail)
    }
    const by = { endedBy: actorName(actor), endedUserId: actor.userId }
    await endDeployRequest(tx, row.id, { ...end, ...by }, new Date())
    const subject = `${model.name} (${model.publicId}), version ${row.version}`
    await addAudit(tx, actor, `deploy ${end.state}`, subject)
  })
  return toDeployRequest(db.read, actor, await requireRequest(db.read, model, number))
}

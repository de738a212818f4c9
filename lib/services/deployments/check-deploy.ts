import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestDeployment } from '@/db/production/deployments'
import type { AnyVersion } from '@/db/versions/versions'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { requireStill } from '@/lib/services/accounts/require-still'
import { requireStillThere } from '@/lib/services/models/require-model'
import { type Case, isRollBackToKnown } from './case-for'
import { checkPolicy } from './check-policy'

type Deploy = Pick<Case, 'known' | 'against'> & {
  version: AnyVersion
  reason: string
  /** Another person has asked for it, whose consent `actor` would need. */
  isAsked: boolean
}

/**
 * Refuses what may not be deployed, in the transaction that deploys: what was looked at before it may have taken a minute,
 * in which a role was taken away, the model's setting changed, or something else deployed.
 */
export async function checkDeploy(
  tx: Connection,
  actor: Actor,
  model: ModelRow,
  { version, known, against, reason, isAsked }: Deploy,
): Promise<void> {
  const now = await requireStillThere(tx, model)
  await requireStill(tx, actor, model.publicId, 'deployer')
  if (!isAsked) await checkSecond(tx, now, version)
  if (known) checkPolicy(now, known, reason)
  const live = await newestDeployment(tx, model.id)
  if (!live || live.number === against || live.versionId === version.id) return
  const detail = `Version ${live.version} has just become production, by ${live.actor}. Look at what that changes, and deploy again.`
  throw new AppError('CONFLICT', detail)
}

/** Refuses a deploy by one person where two are needed; going back to what was in production before is free. */
async function checkSecond(
  tx: Connection,
  { secondPerson, publicId }: ModelRow,
  version: AnyVersion,
): Promise<void> {
  if (!secondPerson || (await isRollBackToKnown(tx, version))) return
  const detail = `This model deploys with a second person: ask for the deploy on the page Deploy, or with POST classifiers/${publicId}/deploy-requests/, and another person approves it.`
  throw new AppError('CONFLICT', detail)
}

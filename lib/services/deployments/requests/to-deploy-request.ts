import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { DeployRequestRow } from '@/db/production/deploy-requests'
import { findDeployment, newestDeployment } from '@/db/production/deployments'
import { newestVersion } from '@/db/versions/versions'
import type { Actor } from '@/lib/contracts/actor'
import type { DeployRequest } from '@/lib/contracts/deploy-request'

/** A request as clients get it; what has moved on is told of one that is open. */
export async function toDeployRequest(
  db: Connection,
  actor: Actor,
  row: DeployRequestRow,
): Promise<DeployRequest> {
  const before = row.against === null ? null : await findDeployment(db, row.modelId, row.against)
  return {
    number: row.number,
    version: row.version,
    against: before?.version ?? null,
    sure: row.sure,
    state: row.state,
    note: row.note,
    reason: row.reason,
    asked: row.askedAt.toISOString(),
    asked_by: row.askedBy,
    own: row.askedUserId === actor.userId,
    ended: row.endedAt?.toISOString() ?? null,
    ended_by: row.endedBy,
    answer: row.answer,
    deployment: row.deployment,
    moved_on: row.state === 'open' ? await movedOn(db, row) : null,
  }
}

async function movedOn(db: Connection, row: DeployRequestRow): Promise<string | null> {
  const words = await otherProduction(db, row)
  if (words !== null) return words
  const sandbox = await newestVersion(db, row.modelId)
  if (!sandbox || sandbox.number <= row.version) return null
  return `The sandbox is at version ${sandbox.number} by now; this asks for version ${row.version}.`
}

/** What makes a request worthless: it was proven against something else than what it would replace. Null: nothing. */
export async function otherProduction(
  db: Connection,
  row: DeployRequestRow,
): Promise<string | null> {
  const live = await newestDeployment(db, row.modelId)
  if ((live?.number ?? null) === row.against) return null
  const by = live ? `version ${live.version} by ${live.actor}` : 'another version'
  return `Production has changed since this was asked for, to ${by}. Ask again, so that it is compared with that.`
}

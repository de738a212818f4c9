import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestDeployment, wasDeployed } from '@/db/production/deployments'
import { hasChunks } from '@/db/versions/version-chunks'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Proof } from '@/lib/contracts/proof'
import { AppError } from '@/lib/errors'
import { proofOf } from '@/lib/questions/proof'
import { promiseCounts } from '@/lib/services/promises/promise-counts'
import type { Known } from './check-policy'

/** What a version is deployed by: the newest proof there is, and all that a policy asks about. */
export type Case = {
  proof: Proof | null
  /** Null for a first deploy and for a roll back, which no policy refuses. */
  known: Known | null
  /** What is production, by the number of its deployment; null for a first deploy. */
  against: number | null
}

/** Null if the version is live already; a first look, which `checkDeploy` and `makeProduction` repeat where it counts. */
export async function caseFor(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
  version: AnyVersion,
): Promise<Case | null> {
  const deployed = await newestDeployment(db.read, model.id)
  const live = deployed && (await findVersionById(db.read, deployed.versionId))
  if (live?.id === version.id) return null
  if (!(await hasChunks(db.read, version.id, 'model'))) throw pruned(version)
  const proof = live && (await knownProof(db, model, version, live))
  const against = deployed?.number ?? null
  if (!live || (await isRollBack(db.read, version, live))) return { proof, known: null, against }
  const promises = await promiseCounts(db, unseen, model, version)
  const brought = [version, live].find(({ isBrought }) => isBrought)?.number ?? null
  const known = { version: version.number, live: live.number, proof, brought, promises }
  return { proof, known, against }
}

/**
 * Of two versions that were trained here, whether it is the older one. The number of a brought version tells when it came,
 * not how old it is: there, whether it was in production before.
 */
export async function isRollBack(
  db: Connection,
  version: Pick<AnyVersion, 'id' | 'modelId' | 'number' | 'isBrought'>,
  live: Pick<AnyVersion, 'number' | 'isBrought'>,
): Promise<boolean> {
  if (version.isBrought || live.isBrought) return wasDeployed(db, version)
  return version.number < live.number
}

/** Whether it would be a roll back to what was in production before, which was approved once. */
export async function isRollBackToKnown(db: Connection, version: AnyVersion): Promise<boolean> {
  const live = await newestDeployment(db, version.modelId)
  if (!live || !(await wasDeployed(db, version))) return false
  return isRollBack(db, version, { number: live.version, isBrought: live.isBrought })
}

async function knownProof(
  db: Database,
  model: ModelRow,
  candidate: AnyVersion,
  baseline: AnyVersion,
): Promise<Proof | null> {
  if (candidate.isBrought || baseline.isBrought) return null
  const { result } = await proofOf(db, 'insist', model, { candidate, baseline })
  return result?.proof ?? null
}

export function isLiveAlready({ number }: AnyVersion): AppError {
  return new AppError('CONFLICT', `Version ${number} is in production already.`)
}

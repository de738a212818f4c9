import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Connection, Database } from '@/db/connection/database'
import { newestChangeAfter } from '@/db/models/changes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { insertDeployment, newestDeployment, wasDeployed } from '@/db/production/deployments'
import { hasChunks } from '@/db/versions/version-chunks'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Actor } from '@/lib/contracts/actor'
import type { Deployment, SandboxDeployed } from '@/lib/contracts/deployment'
import type { Proof } from '@/lib/contracts/proof'
import { AppError } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { proofOf } from '@/lib/questions/proof'
import { actorName } from '@/lib/services/actor-name'
import type { Patience } from '@/lib/services/ask-again'
import { promiseCounts } from '@/lib/services/promises/promise-counts'
import { requireAnyVersion } from '@/lib/services/versions/require-version'
import { emit } from '@/lib/services/webhooks/emit'
import { checkPolicy, type Known } from './check-policy'
import { leftOut } from './left-out'
import { nothingDeployed } from './nothing-deployed'
import { productionOf } from './production'
import { wantedVersion } from './wanted-version'

export type DeployInput = {
  version?: number | undefined
  note?: string | undefined
  reason?: string | undefined
}

type Why = { note: string; reason: string; proof: Proof | null }

/** What a version is deployed by: the newest proof there is, and all that a policy asks about. */
type Case = {
  proof: Proof | null
  /** Null for a first deploy and for a roll back, which no policy refuses. */
  known: Known | null
}

/**
 * Makes a version production, by one row: the sandbox version, for which a training is waited that makes it, or one by
 * its number. Going back to a version older than
 * the one that is live is a roll back, which needs no proof. What is known of it by now is kept with it; the rest is
 * gathered later, so that no deploy waits.
 */
export async function deploy(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  { version: number, note = '', reason = '' }: DeployInput,
  patience: Patience = {},
): Promise<Deployment> {
  const version =
    number === undefined
      ? await wantedVersion(db, actor, model, patience)
      : await requireAnyVersion(db, model, number)
  const found = await caseFor(db, unseen, model, version)
  if (!found) throw isLiveAlready(version)
  const { proof, known } = found
  if (known) checkPolicy(model, known, reason)
  const isNew = await insertUnlessLive(db, actor, version, { note, reason, proof })
  const production = await productionOf(db, model.id)
  if (isNew && production) return production
  throw isLiveAlready(version)
}

/**
 * What MonkeyLearn's clients call after every training: deploying what is live already changes nothing, but is refused
 * when the caller has changed something since. They know no reasons, so only a model that requires proof refuses them.
 */
export async function deploySandbox(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  patience: Patience = {},
): Promise<SandboxDeployed> {
  const version = await wantedVersion(db, actor, model, patience)
  const left_out = await leftOut(db, version)
  const found = await caseFor(db, unseen, model, version)
  if (found) {
    const { proof, known } = found
    const reason = known ? reasonOfProgram(known) : ''
    if (known) checkPolicy(model, known, reason)
    await insertUnlessLive(db, actor, version, { note: left_out ?? '', reason, proof })
  } else if (await newestChangeAfter(db.read, model.id, version.revision, actor)) {
    throw nothingDeployed(`it is in production already. ${left_out} Train first.`)
  }
  return { version: version.number, left_out }
}

/** What stands as reason where a program could not give one. */
function reasonOfProgram({ proof, promises: { broken } }: Known): string {
  const doubts = [
    ...(proof?.verdict === 'better' ? [] : ['without proof']),
    ...(broken > 0 ? [`with ${plural('broken promise', broken)}`] : []),
  ]
  return doubts.length === 0 ? '' : `Deployed through the API ${doubts.join(' and ')}`
}

/** Null if the version is live already; a first look, which `insertUnlessLive` repeats where it counts. */
async function caseFor(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
  version: AnyVersion,
): Promise<Case | null> {
  const live = await liveVersion(db, model)
  if (live?.id === version.id) return null
  if (!(await hasChunks(db.read, version.id, 'model'))) throw pruned(version)
  const proof = live && (await knownProof(db, model, version, live))
  if (!live || (await isRollBack(db.read, version, live))) return { proof, known: null }
  const promises = await promiseCounts(db, unseen, model, version)
  const brought = [version, live].find(({ isBrought }) => isBrought)?.number ?? null
  return { proof, known: { version: version.number, live: live.number, proof, brought, promises } }
}

/**
 * Of two versions that were trained here, whether it is the older one. The number of a brought version tells when it came,
 * not how old it is: there, whether it was in production before.
 */
async function isRollBack(
  db: Connection,
  version: Pick<AnyVersion, 'id' | 'modelId' | 'number' | 'isBrought'>,
  live: Pick<AnyVersion, 'number' | 'isBrought'>,
): Promise<boolean> {
  if (version.isBrought || live.isBrought) return wasDeployed(db, version)
  return version.number < live.number
}

async function liveVersion(db: Database, model: ModelRow): Promise<AnyVersion | null> {
  const live = await newestDeployment(db.read, model.id)
  return live && findVersionById(db.read, live.versionId)
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

function isLiveAlready({ number }: AnyVersion): AppError {
  return new AppError('CONFLICT', `Version ${number} is in production already.`)
}

async function insertUnlessLive(
  db: Database,
  actor: Actor,
  version: AnyVersion,
  { note, reason, proof }: Why,
): Promise<boolean> {
  const { modelId, id: versionId } = version
  return db.write(async (tx) => {
    const live = await newestDeployment(tx, modelId)
    if (live?.versionId === versionId) return false
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
      note,
      reason,
      proof: proof && { ...NOTHING_YET, proof },
    })
    const was = live?.version ?? null
    const told = { deployment, version: version.number, before: was, by: actorName(actor), reason }
    await emit(tx, modelId, kind === 'rollback' ? 'rolled_back' : 'deployed', told)
    const model = await findModelById(tx, modelId)
    const deed = kind === 'rollback' ? 'rolled back' : 'deployed'
    const subject = `${model?.name} (${model?.publicId}), version ${version.number}`
    await addAudit(tx, actor, deed, subject)
    return true
  })
}

const NOTHING_YET = {
  proof: null,
  comparison: null,
  replay: null,
  promises: null,
  complete: false,
} as const

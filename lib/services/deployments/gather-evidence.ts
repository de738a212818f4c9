import 'server-only'
import type { Database } from '@/db/connection/database'
import { revisionAt } from '@/db/models/changes'
import {
  attachEvidence,
  type DeploymentRow,
  findDeployment,
  readEvidence,
} from '@/db/production/deployments'
import { newestKeptRequest } from '@/db/production/replay-data'
import { type AnalysisName, askAnalysis, findAnalysis, newestReady } from '@/db/questions/analyses'
import { newestTries } from '@/db/training/tries'
import { findVersionById, type VersionRow } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Evidence } from '@/lib/contracts/evidence'
import { compareVersions } from '@/lib/services/comparison/show-comparison'
import { promiseCounts } from '@/lib/services/promises/promise-counts'
import { pairPrefix, proofKey } from '@/lib/services/proofs/proof-key'
import type { ProofResult } from '@/lib/services/proofs/proof-result'
import { replayKey } from '@/lib/services/replays/replay-key'
import type { ReplayResult } from '@/lib/services/replays/replay-result'

type Moment = {
  deployment: DeploymentRow
  version: VersionRow
  /** What was in production until then. */
  before: VersionRow | null
}

/** Still being computed. */
const WAITING = Symbol('waiting')

/**
 * Completes what was known of a deployment at its moment: proof and replay as of then, and the difference to what it
 * replaced. False while something is still being computed.
 */
export async function gatherEvidence(
  db: Database,
  unseen: AskUnseen,
  modelId: number,
  number: number,
): Promise<boolean> {
  const moment = await momentOf(db, modelId, number)
  if (!moment) return true
  const known = await readEvidence(db.read, moment.deployment.id)
  const proof = known?.proof ?? (await proofThen(db, moment))
  const replay = await replayThen(db, moment)
  if (proof === WAITING || replay === WAITING) return false
  const evidence: Evidence = {
    proof,
    replay,
    comparison: await compareVersions(db, moment.version, moment.before),
    promises: await promiseCounts(db, unseen, { id: modelId }, moment.version),
    complete: true,
  }
  await db.write((tx) => attachEvidence(tx, moment.deployment.id, evidence))
  return true
}

async function momentOf(db: Database, modelId: number, number: number): Promise<Moment | null> {
  const deployment = await findDeployment(db.read, modelId, number)
  const version = deployment && (await findVersionById(db.read, deployment.versionId))
  if (!version) return null
  const previous = await findDeployment(db.read, modelId, number - 1)
  return {
    deployment,
    version,
    before: previous && (await findVersionById(db.read, previous.versionId)),
  }
}

async function proofThen(
  db: Database,
  { deployment, version, before }: Moment,
): Promise<Evidence['proof'] | typeof WAITING> {
  if (!before) return null
  const { modelId } = deployment
  const key = proofKey({
    candidate: version.number,
    baseline: before.number,
    revision: await revisionAt(db.read, modelId, deployment.at),
    ...(await newestTries(db.read, modelId)),
  })
  const result = await found<ProofResult>(db, { modelId, kind: 'proof', key })
  return result === WAITING ? WAITING : (result?.proof ?? null)
}

/** A replay of a minute ago says the same: with every request there would be a new one. */
const SAME_MS = 60_000

async function replayThen(
  db: Database,
  { deployment, version, before }: Moment,
): Promise<Evidence['replay'] | typeof WAITING> {
  const { modelId, at } = deployment
  const newest = await newestKeptRequest(db.read, modelId, at)
  if (!before || newest === 0) return null
  const pair = { candidate: version.number, baseline: before.number }
  const about = { modelId, kind: 'replay', prefix: pairPrefix(pair) } as const
  const recent = await newestReady(db.read, about)
  const age = at.getTime() - (recent?.finishedAt?.getTime() ?? 0)
  if (recent && Math.abs(age) < SAME_MS) return (recent.result as ReplayResult).replay
  const key = replayKey({ ...pair, newest })
  const result = await found<ReplayResult>(db, { modelId, kind: 'replay', key })
  return result === WAITING ? WAITING : (result?.replay ?? null)
}

/** Null where it cannot be computed, such as with files that are not kept any more. */
async function found<Result>(
  db: Database,
  name: AnalysisName,
): Promise<Result | null | typeof WAITING> {
  const row = await findAnalysis(db.read, name)
  if (!row) await db.write((tx) => askAnalysis(tx, name, new Date()))
  if (row?.state === 'ready') return row.result as Result
  return row?.state === 'failed' ? null : WAITING
}

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
import { newestTries } from '@/db/training/tries'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Evidence } from '@/lib/contracts/evidence'
import { answerTo, newestAnswer } from '@/lib/questions/ask'
import { numbersOf } from '@/lib/questions/pair'
import { proof } from '@/lib/questions/proof'
import { replay } from '@/lib/questions/replay'
import { compareVersions } from '@/lib/services/comparison/show-comparison'
import { promiseCounts } from '@/lib/services/promises/promise-counts'

type Moment = {
  deployment: DeploymentRow
  version: AnyVersion
  /** What was in production until then. */
  before: AnyVersion | null
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
  const proven = known?.proof ?? (await proofThen(db, moment))
  const replayed = await replayThen(db, moment)
  if (proven === WAITING || replayed === WAITING) return false
  const evidence: Evidence = {
    proof: proven,
    replay: replayed,
    comparison: await comparisonThen(db, moment),
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

/** Null where one of them was brought from another Langur, so that there are no figures and no data to compare. */
async function comparisonThen(db: Database, { version, before }: Moment) {
  if (version.isBrought || before?.isBrought) return null
  return compareVersions(db, version, before)
}

async function proofThen(
  db: Database,
  { deployment, version, before }: Moment,
): Promise<Evidence['proof'] | typeof WAITING> {
  if (!before || before.isBrought || version.isBrought) return null
  const { modelId } = deployment
  const input = {
    ...numbersOf({ candidate: version, baseline: before }),
    revision: await revisionAt(db.read, modelId, deployment.at),
    ...(await newestTries(db.read, modelId)),
  }
  const result = finished(await answerTo(db, 'insist', proof, { modelId, input }))
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
  const pair = numbersOf({ candidate: version, baseline: before })
  const recent = await newestAnswer(db.read, replay, { modelId, beginning: pair })
  const age = at.getTime() - (recent?.finishedAt?.getTime() ?? 0)
  if (recent && Math.abs(age) < SAME_MS) return recent.result.replay
  const result = finished(
    await answerTo(db, 'insist', replay, { modelId, input: { ...pair, newest } }),
  )
  return result === WAITING ? WAITING : (result?.replay ?? null)
}

/** Null where it cannot be computed, such as with files that are not kept any more. */
function finished<Result>({ state, result }: Analysis<Result>): Result | null | typeof WAITING {
  if (state === 'ready') return result
  return state === 'failed' ? null : WAITING
}

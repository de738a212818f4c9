import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestChangeAfter } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { newestAskedRun, newestRun, type RunRow } from '@/db/training/runs'
import { findVersionOfRun, newestVersion } from '@/db/versions/versions'
import type { Actor } from '@/lib/contracts/actor'
import { isUnderWay } from '@/lib/facts/under-way'
import { actorName } from '@/lib/services/actor-name'
import { queueRun } from '@/lib/services/runs/queue-run'
import { trainabilityOf } from '@/lib/services/runs/trainability'
import { waitsForProof } from '@/lib/services/runs/waits-for-proof'
import { nothingDeployed, trainingFailed } from './nothing-deployed'

/**
 * The training whose version a deploy means: the newest that was asked for or, where what the caller has changed would
 * be trained by itself, one that reads it, which is begun if need be. Null when the sandbox version is it. Throws in
 * words when that training has failed.
 */
export async function runToWaitFor(
  db: Database,
  actor: Actor,
  model: ModelRow,
): Promise<RunRow | null> {
  const sandbox = await newestVersion(db.read, model.id)
  const own = await newestChangeAfter(db.read, model.id, sandbox?.revision ?? 0, actor)
  const asked = await newestAskedRun(db.read, model.id)
  if (own && (await trainsByItself(db, model))) return runThatReads(db, actor, model, own.revision)
  if (asked?.state === 'failed' && asked.id > (sandbox?.runId ?? 0)) throw trainingFailed(asked)
  return asked && (await isOpen(db, asked)) ? asked : null
}

/** Whether what is changed in a model is trained without anybody asking: not while somebody tags for a proof. */
export async function trainsByItself(db: Database, model: ModelRow): Promise<boolean> {
  return model.trainAutomatically && !(await waitsForProof(db.read, model.id, new Date()))
}

async function runThatReads(
  db: Database,
  actor: Actor,
  model: ModelRow,
  revision: number,
): Promise<RunRow> {
  const newest = await newestRun(db.read, model.id)
  if (newest && (newest.revision ?? revision) >= revision) {
    if (newest.state === 'failed') throw trainingFailed(newest)
    if (await isOpen(db, newest)) return newest
  }
  const missing = await trainabilityOf(db, model.id)
  if (missing !== null) throw nothingDeployed(`no version has read your last change. ${missing}`)
  return queueRun(db, { modelId: model.id, automatic: false, askedBy: actorName(actor) })
}

/** Whether a run may still make a version: it has more to do when that is ready. */
export async function isOpen(db: Database, run: RunRow): Promise<boolean> {
  return isUnderWay(run) && (await findVersionOfRun(db.read, run.modelId, run.id)) === null
}

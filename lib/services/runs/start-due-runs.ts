import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ChangedModel, changedModels, countTaggedSince } from '@/db/models/due-models'
import { systemActor } from '@/lib/contracts/actor'
import { TRAINS_AFTER } from '@/lib/contracts/limits'
import { queueRun } from './queue-run'
import { trainabilityOf } from './trainability'
import { waitsForProof } from './waits-for-proof'

/** Train automatically: after `TRAINS_AFTER` newly tagged texts, or this long after the last change, whichever is first. */
const QUIET_MS = 15_000

/** A program that never pauses is trained on all the same: so long after the first change that no training has read. */
const LONGEST_WAIT_MS = 10 * 60_000

/** Queues a training, asked for by nobody, for every model that is due. */
export async function startDueRuns(db: Database, now: Date): Promise<void> {
  for (const model of await changedModels(db.read)) {
    if (!(await isDue(db, model, now))) continue
    if (await waitsForProof(db.read, model.id, now)) continue
    if ((await trainabilityOf(db, model.id)) !== null) continue
    await queueRun(db, { modelId: model.id, automatic: true, askedBy: systemActor.name })
  }
}

async function isDue(db: Database, model: ChangedModel, now: Date): Promise<boolean> {
  const { firstAt, lastAt, broughtAt } = model
  if (Math.min(since(now, lastAt), since(now, broughtAt)) >= QUIET_MS) return true
  // Who sends texts sends more of them: what has arrived until now is a part.
  if (since(now, broughtAt) < QUIET_MS) return since(now, firstAt) >= LONGEST_WAIT_MS
  const tagged = await countTaggedSince(db.read, model.id, model.trainedRevision, TRAINS_AFTER)
  return tagged >= TRAINS_AFTER
}

function since(now: Date, then: Date | null): number {
  return then === null ? Number.POSITIVE_INFINITY : now.getTime() - then.getTime()
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ChangedModel, changedModels, countTaggedSince } from '@/db/models/due-models'
import { systemActor } from '@/lib/contracts/actor'
import { queueRun } from './queue-run'
import { trainabilityOf } from './trainability'
import { waitsForProof } from './waits-for-proof'

/** Train automatically: after so many newly tagged texts, or this long after the last change, whichever is first. */
const TAGGED_TEXTS = 20
const QUIET_MS = 15_000

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
  if (now.getTime() - model.changedAt.getTime() >= QUIET_MS) return true
  const tagged = await countTaggedSince(db.read, model.id, model.trainedRevision, TAGGED_TEXTS)
  return tagged >= TAGGED_TEXTS
}

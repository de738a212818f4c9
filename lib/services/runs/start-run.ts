import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Run } from '@/lib/contracts/run'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { queueRun } from './queue-run'
import { oneRun } from './to-run'
import { trainabilityOf } from './trainability'

/** Queues a training, also when nothing has changed. Throws in words what is missing; then there is no run. */
export async function startRun(db: Database, actor: Actor, model: ModelRow): Promise<Run> {
  const missing = await trainabilityOf(db, model.id)
  if (missing !== null) throw new AppError('REQUEST_PARAMS_ERROR', missing)
  const asked = { modelId: model.id, automatic: false, askedBy: actorName(actor) }
  return oneRun(db, await queueRun(db, asked))
}

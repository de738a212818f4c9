import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { insertTuning, tuningUnderWay } from '@/db/training/tunings'
import type { Actor } from '@/lib/contracts/actor'
import type { Tuning } from '@/lib/contracts/tuning'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { trainabilityOf } from '@/lib/services/runs/trainability'
import { oneTuning } from './to-tuning'

/** Queues a search. Throws in words what is missing for a training, or when one is under way. */
export async function startTuning(
  db: Database,
  actor: Actor,
  model: ModelRow,
  budgetSeconds: number,
): Promise<Tuning> {
  const missing = await trainabilityOf(db, model.id)
  if (missing !== null) throw new AppError('REQUEST_PARAMS_ERROR', missing)
  const row = await db.write(async (tx) => {
    const underWay = await tuningUnderWay(tx, model.id)
    if (underWay) {
      const detail = `An auto-tune of ${underWay.budgetSeconds} seconds is under way. Wait for it, or cancel it.`
      throw new AppError('CONFLICT', detail)
    }
    const { userId } = actor
    const asked = { modelId: model.id, budgetSeconds, askedBy: actorName(actor), userId }
    return insertTuning(tx, asked, new Date())
  })
  return oneTuning(db, row)
}

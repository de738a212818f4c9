import 'server-only'
import type { Database } from '@/db/connection/database'
import { findModelById, type ModelRow } from '@/db/models/models'
import {
  type DeploymentRow,
  findDeployment,
  newestDeployment,
  setOutside,
} from '@/db/production/deployments'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { systemActor } from '@/lib/contracts/actor'
import { isAppError } from '@/lib/errors'
import { deploy } from '@/lib/services/deployments/deploy'
import { emit } from '@/lib/services/webhooks/emit'
import { outsideForecast } from './outside-forecast'

/**
 * Looks whether a deployment has turned out otherwise than forecast. If so, it says that on its page and to webhooks, once,
 * and rolls it back where the model is set so.
 */
export async function guard(
  db: Database,
  unseen: AskUnseen,
  modelId: number,
  number: number,
): Promise<void> {
  const model = await findModelById(db.read, modelId)
  const live = await newestDeployment(db.read, modelId)
  if (!model || live?.number !== number || live.outside !== null) return
  const sentences = await outsideForecast(db.read, live)
  if (sentences.length === 0) return
  const isRolledBack = model.rollBackBySelf && live.kind === 'deploy'
  // First, so that a runner that is killed in between leaves nothing that nobody does.
  const problem = isRolledBack ? await rollBack(db, unseen, model, live, sentences) : null
  const outside = {
    at: new Date().toISOString(),
    sentences: problem === null ? sentences : [...sentences, problem],
    rolled_back: isRolledBack && problem === null,
  }
  const { version } = live
  await db.write(async (tx) => {
    if (!(await setOutside(tx, live.id, outside))) return
    await emit(tx, modelId, 'drift', { deployment: number, version, ...outside })
  })
}

/** Brings the version before back; answers why that was not possible, null when it was done. */
async function rollBack(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
  live: DeploymentRow,
  sentences: readonly string[],
): Promise<string | null> {
  const before = await findDeployment(db.read, model.id, live.number - 1)
  if (!before) return 'There is no version before it to roll back to.'
  const note = `Rolled back by itself: v${live.version} turned out otherwise than forecast.`
  const input = { version: before.version, note, reason: sentences.join(' ') }
  try {
    await deploy(db, unseen, systemActor, model, input)
    return null
  } catch (error) {
    if (!isAppError(error)) throw error
    const now = await newestDeployment(db.read, model.id)
    if (now?.version === before.version) return null
    return `It could not be rolled back: ${error.message}`
  }
}

import * as contract from '@/lib/contracts/run'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { startRun } from '@/lib/services/runs/start-run'

export const trainModel = handle(
  contract.trainModel,
  async ({ application: { db }, actor, params }) => {
    await startRun(db, actor, await requireModel(db, params.modelId))
    return {}
  },
)

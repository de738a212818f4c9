import * as contract from '@/lib/contracts/tuning'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { cancelTuning as cancel } from '@/lib/services/tunings/cancel-tuning'
import { listTunings as list } from '@/lib/services/tunings/list-tunings'
import { showTuning as show } from '@/lib/services/tunings/show-tuning'
import { startTuning as start } from '@/lib/services/tunings/start-tuning'

export const listTunings = handle(
  contract.listTunings,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const startTuning = handle(
  contract.startTuning,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return start(db, actor, model, body.budget_seconds)
  },
)

export const showTuning = handle(contract.showTuning, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId), params.tuningId),
)

export const cancelTuning = handle(contract.cancelTuning, async ({ application: { db }, params }) =>
  cancel(db, await requireModel(db, params.modelId), params.tuningId),
)

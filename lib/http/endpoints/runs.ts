import * as contract from '@/lib/contracts/run'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { cancelRun as cancel } from '@/lib/services/runs/cancel-run'
import { listRuns as list } from '@/lib/services/runs/list-runs'
import { showRun as show } from '@/lib/services/runs/show-run'
import { startRun as start } from '@/lib/services/runs/start-run'

export const listRuns = handle(contract.listRuns, async ({ application: { db }, params, query }) =>
  list(db, await requireModel(db, params.modelId), query),
)

export const startRun = handle(contract.startRun, async ({ application: { db }, actor, params }) =>
  start(db, actor, await requireModel(db, params.modelId)),
)

export const showRun = handle(contract.showRun, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId), params.runId),
)

export const cancelRun = handle(contract.cancelRun, async ({ application: { db }, params }) =>
  cancel(db, await requireModel(db, params.modelId), params.runId),
)

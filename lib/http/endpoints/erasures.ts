import * as contract from '@/lib/contracts/erasure'
import { handle } from '@/lib/http/endpoint'
import { countErasure as count } from '@/lib/services/erasures/count-erasure'
import { listErasures as list, showErasure as show } from '@/lib/services/erasures/list-erasures'
import { startErasure as start } from '@/lib/services/erasures/start-erasure'
import { requireModel } from '@/lib/services/models/require-model'
import { checkChoice } from '@/lib/services/samples/check-choice'

export const countErasure = handle(
  contract.countErasure,
  async ({ application: { db, env }, params, body }) => {
    const model = await requireModel(db, params.modelId)
    await checkChoice(db.read, model, body)
    return count(db, env.backupFolder, model, body)
  },
)

export const startErasure = handle(
  contract.startErasure,
  async ({ application: { db, env }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    await checkChoice(db.read, model, body)
    return start(db, env.backupFolder, actor, model, body)
  },
)

export const listErasures = handle(
  contract.listErasures,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const showErasure = handle(contract.showErasure, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId), params.erasureId),
)

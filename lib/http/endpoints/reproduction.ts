import * as contract from '@/lib/contracts/reproduction'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showReproduction as show } from '@/lib/services/questions/show-reproduction'

export const showReproduction = handle(
  contract.showReproduction,
  async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    return show(db, model, params.number, 'look')
  },
)

export const askReproduction = handle(
  contract.askReproduction,
  async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    return show(db, model, params.number, 'ask')
  },
)

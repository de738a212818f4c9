import * as contract from '@/lib/contracts/reproduction'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showReproduction as show } from '@/lib/services/reproductions/show-reproduction'

export const showReproduction = handle(
  contract.showReproduction,
  async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    const { isNew: _isNew, ...known } = await show(db, model, params.number)
    return known
  },
)

import * as contract from '@/lib/contracts/disagreement'
import { handle } from '@/lib/http/endpoint'
import { showDisagreement as show } from '@/lib/services/disagreements/show-disagreement'
import { requireModel } from '@/lib/services/models/require-model'

export const showDisagreement = handle(
  contract.showDisagreement,
  async ({ application: { db }, params, query }) => {
    const { disagreement } = await show(db, await requireModel(db, params.modelId), query)
    return disagreement
  },
)

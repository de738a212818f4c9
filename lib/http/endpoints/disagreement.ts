import * as contract from '@/lib/contracts/disagreement'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showDisagreement as show } from '@/lib/services/questions/show-disagreement'

export const showDisagreement = handle(
  contract.showDisagreement,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query, 'look'),
)

export const askDisagreement = handle(
  contract.askDisagreement,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query, 'ask'),
)

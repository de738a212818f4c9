import * as contract from '@/lib/contracts/request'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { adoptRequests as adopt } from '@/lib/services/requests/adopt-requests'
import { listRequests as list } from '@/lib/services/requests/list-requests'

export const listRequests = handle(
  contract.listRequests,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const adoptRequests = handle(
  contract.adoptRequests,
  async ({ application: { db }, actor, params, body }) =>
    adopt(db, actor, await requireModel(db, params.modelId), body.ids),
)

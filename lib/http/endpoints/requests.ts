import * as contract from '@/lib/contracts/request'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { listRequests as list } from '@/lib/services/requests/list-requests'

export const listRequests = handle(
  contract.listRequests,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const adoptRequests = handle(
  contract.adoptRequests,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'adopt', ids: body.ids }),
)

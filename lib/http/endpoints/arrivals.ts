import * as contract from '@/lib/contracts/arrival'
import { handle } from '@/lib/http/endpoint'
import { receiveBundle } from '@/lib/imports/receive-bundle'
import { cancelArrival as cancel } from '@/lib/services/arrivals/cancel-arrival'
import { listArrivals as list, showArrival as show } from '@/lib/services/arrivals/show-arrivals'
import { copyModel as copy } from '@/lib/services/arrivals/start-arrival'
import { requireModel } from '@/lib/services/models/require-model'

export const listArrivals = handle(contract.listArrivals, ({ application: { db } }) => list(db))

export const showArrival = handle(contract.showArrival, ({ application: { db }, params }) =>
  show(db, params.arrivalId),
)

export const bringModel = handle(
  contract.bringModel,
  ({ application: { db, env }, actor, query, request }) => {
    const { file_name: fileName, name = null } = query
    const receiver = { db, dataFolder: env.dataFolder }
    return receiveBundle(receiver, actor, { fileName, name, body: request.body() })
  },
)

export const copyModel = handle(
  contract.copyModel,
  async ({ application: { db }, actor, params, body }) =>
    copy(db, actor, await requireModel(db, params.modelId), body.name),
)

export const cancelArrival = handle(contract.cancelArrival, ({ application: { db }, params }) =>
  cancel(db, params.arrivalId),
)

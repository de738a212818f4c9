import * as contract from '@/lib/contracts/surgery'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import {
  showSurgery as show,
  showTrainedSurgery as showTrained,
} from '@/lib/services/questions/show-surgery'

export const showSurgery = handle(
  contract.showSurgery,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), { ...params, ...query }, 'look'),
)

export const askSurgery = handle(
  contract.askSurgery,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), { ...params, ...query }, 'ask'),
)

export const showTrainedSurgery = handle(
  contract.showTrainedSurgery,
  async ({ application: { db }, params, query }) =>
    showTrained(db, await requireModel(db, params.modelId), { ...params, ...query }, 'look'),
)

export const askTrainedSurgery = handle(
  contract.askTrainedSurgery,
  async ({ application: { db }, params, query }) =>
    showTrained(db, await requireModel(db, params.modelId), { ...params, ...query }, 'ask'),
)

export const cancelTrainedSurgery = handle(
  contract.cancelTrainedSurgery,
  async ({ application: { db }, params, query }) =>
    showTrained(db, await requireModel(db, params.modelId), { ...params, ...query }, 'cancel'),
)

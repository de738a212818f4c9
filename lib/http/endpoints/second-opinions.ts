import * as contract from '@/lib/contracts/second-opinion'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import {
  giveSecondOpinion as give,
  takeBackSecondOpinion as takeBack,
} from '@/lib/services/second-opinions/give-second-opinion'
import { listSecondOpinions as list } from '@/lib/services/second-opinions/list-second-opinions'
import { settleSecondOpinion as settle } from '@/lib/services/second-opinions/settle-second-opinion'
import { showAgreement as show } from '@/lib/services/second-opinions/show-agreement'

export const listSecondOpinions = handle(
  contract.listSecondOpinions,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const giveSecondOpinion = handle(
  contract.giveSecondOpinion,
  async ({ application: { db }, actor, params, body }) =>
    give(db, actor, await requireModel(db, params.modelId), body),
)

export const takeBackSecondOpinion = handle(
  contract.takeBackSecondOpinion,
  async ({ application: { db }, actor, params }) =>
    takeBack(db, actor, await requireModel(db, params.modelId), params.opinionId),
)

export const settleSecondOpinion = handle(
  contract.settleSecondOpinion,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return settle(db, actor, model, { id: params.opinionId, tags: body.tags })
  },
)

export const showAgreement = handle(
  contract.showAgreement,
  async ({ application: { db }, actor, params }) =>
    show(db, actor, await requireModel(db, params.modelId)),
)

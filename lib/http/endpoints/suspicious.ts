import * as contract from '@/lib/contracts/suspicious'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { keepTags as keep, unkeepTags as unkeep } from '@/lib/services/suspicious/keep-tags'
import { listSuspicious as list } from '@/lib/services/suspicious/list-suspicious'

export const listSuspicious = handle(
  contract.listSuspicious,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), params.number, query),
)

export const keepTags = handle(
  contract.keepTags,
  async ({ application: { db }, actor, params, body }) =>
    keep(db, actor, await requireModel(db, params.modelId), body.ids),
)

export const unkeepTags = handle(
  contract.unkeepTags,
  async ({ application: { db }, params, body }) =>
    unkeep(db, await requireModel(db, params.modelId), body.ids),
)

import * as contract from '@/lib/contracts/model'
import { handle } from '@/lib/http/endpoint'
import { createModel as create } from '@/lib/services/models/create-model'
import { deleteModel as remove } from '@/lib/services/models/delete-model'
import { describeModel } from '@/lib/services/models/describe-model'
import { editModel as edit } from '@/lib/services/models/edit-model'
import { listModels as list } from '@/lib/services/models/list-models'
import { requireModel } from '@/lib/services/models/require-model'

export const listModels = handle(
  contract.listModels,
  async ({ application: { db }, actor, query }) => {
    const models = await list(db, actor, query)
    return Promise.all(models.map((model) => describeModel(db, model)))
  },
)

export const createModel = handle(
  contract.createModel,
  async ({ application: { db }, actor, body }) => describeModel(db, await create(db, actor, body)),
)

export const showModel = handle(contract.showModel, async ({ application: { db }, params }) =>
  describeModel(db, await requireModel(db, params.modelId)),
)

export const editModel = handle(
  contract.editModel,
  async ({ application: { db }, actor, params, body }) => {
    await edit(db, actor, await requireModel(db, params.modelId), body)
    return describeModel(db, await requireModel(db, params.modelId))
  },
)

export const deleteModel = handle(
  contract.deleteModel,
  async ({ application: { db }, actor, params }) => {
    await remove(db, actor, await requireModel(db, params.modelId))
    return {}
  },
)

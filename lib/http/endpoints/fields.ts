import * as contract from '@/lib/contracts/field'
import { handle } from '@/lib/http/endpoint'
import { createField as create } from '@/lib/services/fields/create-field'
import { deleteField as remove } from '@/lib/services/fields/delete-field'
import { listFields as list } from '@/lib/services/fields/list-fields'
import { renameField as rename } from '@/lib/services/fields/rename-field'
import { requireModel } from '@/lib/services/models/require-model'

export const listFields = handle(contract.listFields, async ({ application: { db }, params }) =>
  list(db, await requireModel(db, params.modelId)),
)

export const createField = handle(
  contract.createField,
  async ({ application: { db }, actor, params, body }) =>
    create(db, actor, await requireModel(db, params.modelId), body),
)

export const renameField = handle(
  contract.renameField,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return rename(db, actor, model, { fieldId: params.fieldId, name: body.name })
  },
)

export const deleteField = handle(
  contract.deleteField,
  async ({ application: { db }, actor, params }) =>
    remove(db, actor, await requireModel(db, params.modelId), params.fieldId),
)

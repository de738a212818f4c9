import * as contract from '@/lib/contracts/view'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { deleteView as remove } from '@/lib/services/views/delete-view'
import { editView as edit } from '@/lib/services/views/edit-view'
import { listViews as list } from '@/lib/services/views/list-views'
import { saveView as save } from '@/lib/services/views/save-view'

export const listViews = handle(contract.listViews, async ({ application: { db }, params }) =>
  list(db, await requireModel(db, params.modelId)),
)

export const saveView = handle(
  contract.saveView,
  async ({ application: { db }, actor, params, body }) =>
    save(db, actor, await requireModel(db, params.modelId), body),
)

export const editView = handle(
  contract.editView,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return edit(db, actor, model, { viewId: params.viewId, ...body })
  },
)

export const deleteView = handle(contract.deleteView, async ({ application: { db }, params }) =>
  remove(db, await requireModel(db, params.modelId), params.viewId),
)

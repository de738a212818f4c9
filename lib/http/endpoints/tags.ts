import * as contract from '@/lib/contracts/tag'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { createTag as create } from '@/lib/services/tags/create-tag'
import { listTags as list } from '@/lib/services/tags/list-tags'
import { renameTag as rename } from '@/lib/services/tags/rename-tag'
import { showTag as show } from '@/lib/services/tags/show-tag'

export const listTags = handle(contract.listTags, async ({ application: { db }, params }) =>
  list(db, await requireModel(db, params.modelId)),
)

export const createTag = handle(
  contract.createTag,
  async ({ application: { db }, actor, params, body }) =>
    create(db, actor, await requireModel(db, params.modelId), body),
)

export const showTag = handle(contract.showTag, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId), params.tagId),
)

export const renameTag = handle(
  contract.renameTag,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return rename(db, actor, model, { tagId: params.tagId, name: body.name })
  },
)

export const deleteTag = handle(
  contract.deleteTag,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const moveTo = body?.move_data_to ?? null
    return write(db, actor, model, { kind: 'delete tag', tagId: params.tagId, moveTo })
  },
)

export const mergeTag = handle(
  contract.mergeTag,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return write(db, actor, model, { kind: 'delete tag', tagId: params.tagId, moveTo: body.into })
  },
)

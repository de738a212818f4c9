import * as contract from '@/lib/contracts/tag'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { createTag as create } from '@/lib/services/tags/create-tag'
import { editTag as edit } from '@/lib/services/tags/edit-tag'
import { listDeletedTags as listDeleted } from '@/lib/services/tags/list-deleted-tags'
import { listTags as list } from '@/lib/services/tags/list-tags'
import { listTypicalTexts as listTypical } from '@/lib/services/tags/list-typical-texts'
import { orderTags as order } from '@/lib/services/tags/order-tags'
import { requireDeletedTag } from '@/lib/services/tags/require-deleted-tag'
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

export const editTag = handle(
  contract.editTag,
  async ({ application: { db }, actor, params, body }) =>
    edit(db, actor, await requireModel(db, params.modelId), { ...body, tagId: params.tagId }),
)

export const orderTags = handle(
  contract.orderTags,
  async ({ application: { db }, actor, params, body }) =>
    order(db, actor, await requireModel(db, params.modelId), body.order),
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

export const splitTag = handle(
  contract.splitTag,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return write(db, actor, model, { kind: 'split tag', tagId: params.tagId, ...body })
  },
)

export const listDeletedTags = handle(
  contract.listDeletedTags,
  async ({ application: { db }, params }) =>
    listDeleted(db, await requireModel(db, params.modelId)),
)

export const restoreTag = handle(
  contract.restoreTag,
  async ({ application: { db }, actor, params }) => {
    const model = await requireModel(db, params.modelId)
    const revision = await requireDeletedTag(db, model, params.tagId)
    return write(db, actor, model, { kind: 'undo', revision })
  },
)

export const listTypicalTexts = handle(
  contract.listTypicalTexts,
  async ({ application: { db }, params }) =>
    listTypical(db, await requireModel(db, params.modelId), params.tagId),
)

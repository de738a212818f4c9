import { z } from 'zod'
import { listOf } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import {
  tagAnswerSchema,
  tagChangeSchema,
  tagDeleteSchema,
  tagInputSchema,
  tagMergeSchema,
} from '@/lib/contracts/tag'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { createTag as create } from '@/lib/services/tags/create-tag'
import { deleteTag as remove } from '@/lib/services/tags/delete-tag'
import { listTags as list } from '@/lib/services/tags/list-tags'
import { renameTag as rename } from '@/lib/services/tags/rename-tag'
import { showTag as show } from '@/lib/services/tags/show-tag'

const tagParams = modelParams.extend({ tagId: z.coerce.number().int() })
const renamedSchema = tagAnswerSchema.extend({ revision: z.number().int().nullable() })

export const listTags = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/',
  summary: 'The tags of a model with the number of texts that carry them.',
  allow: 'viewer',
  params: modelParams,
  answer: listOf(tagAnswerSchema),
  handle: async ({ application: { db }, params }) =>
    list(db, await requireModel(db, params.modelId)),
})

export const createTag = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/',
  summary: 'Create a tag. Names are compared without case and extra spaces.',
  allow: 'editor',
  params: modelParams,
  body: tagInputSchema,
  answer: tagAnswerSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    create(db, actor, await requireModel(db, params.modelId), body),
})

export const showTag = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary: 'One tag.',
  allow: 'viewer',
  params: tagParams,
  answer: tagAnswerSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.tagId),
})

export const renameTag = endpoint({
  method: 'PATCH',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary:
    'Rename a tag. Trained versions keep the name they know; train to take the new one along.',
  allow: 'editor',
  params: tagParams,
  body: tagInputSchema,
  answer: renamedSchema,
  handle: async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return rename(db, actor, model, { tagId: params.tagId, name: body.name })
  },
})

export const deleteTag = endpoint({
  method: 'DELETE',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary: 'Delete a tag; with `move_data_to` its texts get that tag first.',
  allow: 'editor',
  params: tagParams,
  body: tagDeleteSchema,
  answer: tagChangeSchema,
  handle: async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return remove(db, actor, model, { tagId: params.tagId, moveTo: body?.move_data_to ?? null })
  },
})

export const mergeTag = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/{tagId}/merge/',
  summary: 'Merge a tag into another: its texts get the other tag, then it is deleted.',
  allow: 'editor',
  params: tagParams,
  body: tagMergeSchema,
  answer: tagChangeSchema,
  handle: async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return remove(db, actor, model, { tagId: params.tagId, moveTo: body.into })
  },
})

import { z } from 'zod'
import {
  modelCreateSchema,
  modelEditSchema,
  modelListQuery,
  modelParams,
  modelSchema,
} from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { createModel as create } from '@/lib/services/models/create-model'
import { deleteModel as remove } from '@/lib/services/models/delete-model'
import { describeModel } from '@/lib/services/models/describe-model'
import { editModel as edit } from '@/lib/services/models/edit-model'
import { listModels as list } from '@/lib/services/models/list-models'
import { requireModel } from '@/lib/services/models/require-model'

export const listModels = endpoint({
  method: 'GET',
  path: 'classifiers/',
  summary: 'All models, newest first; an empty array past the last page.',
  allow: 'viewer',
  query: modelListQuery,
  answer: z.array(modelSchema),
  handle: async ({ application: { db }, query }) => {
    const models = await list(db, query)
    return Promise.all(models.map((model) => describeModel(db, model)))
  },
})

export const createModel = endpoint({
  method: 'POST',
  path: 'classifiers/',
  summary: 'Create a model; every setting that is not given has its default.',
  allow: 'editor',
  body: modelCreateSchema,
  answer: modelSchema,
  handle: async ({ application: { db }, actor, body }) =>
    describeModel(db, await create(db, actor, body)),
})

export const showModel = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/',
  summary: 'A model with its tags, settings, both versions and the training under way.',
  allow: 'viewer',
  params: modelParams,
  answer: modelSchema,
  handle: async ({ application: { db }, params }) =>
    describeModel(db, await requireModel(db, params.modelId)),
})

export const editModel = endpoint({
  method: 'PATCH',
  path: 'classifiers/{modelId}/',
  summary: 'Change any of a model’s name, description and settings.',
  allow: 'editor',
  params: modelParams,
  body: modelEditSchema,
  answer: modelSchema,
  handle: async ({ application: { db }, actor, params, body }) => {
    await edit(db, actor, await requireModel(db, params.modelId), body)
    return describeModel(db, await requireModel(db, params.modelId))
  },
})

export const deleteModel = endpoint({
  method: 'DELETE',
  path: 'classifiers/{modelId}/',
  summary: 'Delete a model with all its texts, versions and deployments. There is no undo.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
  handle: async ({ application: { db }, actor, params }) => {
    await remove(db, actor, await requireModel(db, params.modelId))
    return {}
  },
})

import { modelParams } from '../../contracts/model'
import {
  sampleListQuery,
  sampleListSchema,
  samplesChangedSchema,
  samplesDeleteSchema,
  samplesTagSchema,
} from '../../contracts/sample'
import { uploadCountsSchema, uploadInputSchema } from '../../contracts/upload'
import { requireModel } from '../../services/models/require-model'
import { deleteSamples as remove } from '../../services/samples/delete-samples'
import { listSamples as list } from '../../services/samples/list-samples'
import { tagSamples as tag } from '../../services/samples/tag-samples'
import { uploadSamples as upload } from '../../services/samples/upload-samples'
import { endpoint } from '../endpoint'

const path = 'classifiers/{modelId}/data/'

export const listSamples = endpoint({
  method: 'GET',
  path,
  summary: 'The texts of a model now, filtered and searched, page by page.',
  allow: 'viewer',
  params: modelParams,
  query: sampleListQuery,
  answer: sampleListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const uploadSamples = endpoint({
  method: 'POST',
  path,
  summary: 'Upload texts with or without tags; unknown tag names become tags.',
  allow: 'editor',
  params: modelParams,
  body: uploadInputSchema,
  answer: uploadCountsSchema,
  handle: async ({ application: { db, jobs }, actor, params, body }) => {
    const counts = await upload(db, actor, await requireModel(db, params.modelId), body)
    jobs.wake()
    return counts
  },
})

export const tagSamples = endpoint({
  method: 'PATCH',
  path,
  summary: 'Set, add or remove tags of listed texts, or of all that match a filter.',
  allow: 'editor',
  params: modelParams,
  body: samplesTagSchema,
  answer: samplesChangedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    tag(db, actor, await requireModel(db, params.modelId), body),
})

export const deleteSamples = endpoint({
  method: 'DELETE',
  path,
  summary: 'Delete listed texts, or all that match a filter. It can be undone.',
  allow: 'editor',
  params: modelParams,
  body: samplesDeleteSchema,
  answer: samplesChangedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    remove(db, actor, await requireModel(db, params.modelId), body),
})

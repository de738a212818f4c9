import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import {
  sampleListQuery,
  sampleListSchema,
  samplesChangedSchema,
  samplesDeleteSchema,
  samplesTagSchema,
  similarListSchema,
  similarQuery,
} from '@/lib/contracts/sample'
import { uploadCountsSchema, uploadInputSchema } from '@/lib/contracts/upload'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { deleteSamples as remove } from '@/lib/services/samples/delete-samples'
import { listSamples as list } from '@/lib/services/samples/list-samples'
import { similarSamples } from '@/lib/services/samples/similar-samples'
import { tagSamples as tag } from '@/lib/services/samples/tag-samples'
import { uploadSamples as upload } from '@/lib/services/samples/upload-samples'

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

export const listSimilar = endpoint({
  method: 'GET',
  path: `${path}{sampleId}/similar/`,
  summary: 'The tagged texts that share most words with a text, rare words counting most.',
  description: 'Of words that very many texts have, only the newest of these texts are looked at.',
  allow: 'viewer',
  params: modelParams.extend({ sampleId: z.coerce.number().int() }),
  query: similarQuery,
  answer: similarListSchema,
  handle: async ({ application: { db }, params, query }) =>
    similarSamples(db, await requireModel(db, params.modelId), params.sampleId, query),
})

export const uploadSamples = endpoint({
  method: 'POST',
  path,
  summary: 'Upload texts with or without tags; unknown tag names become tags.',
  allow: 'editor',
  params: modelParams,
  body: uploadInputSchema,
  answer: uploadCountsSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    upload(db, actor, await requireModel(db, params.modelId), body),
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

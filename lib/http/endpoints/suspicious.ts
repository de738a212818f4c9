import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import {
  keptTagsChangedSchema,
  keptTagsSchema,
  suspectListSchema,
  suspiciousQuery,
} from '@/lib/contracts/suspicious'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { keepTags as keep, unkeepTags as unkeep } from '@/lib/services/suspicious/keep-tags'
import { listSuspicious as list } from '@/lib/services/suspicious/list-suspicious'

export const listSuspicious = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/suspicious/',
  summary: 'Texts whose tags contradict what a version that had not seen them is sure of.',
  description:
    'Confident learning (Northcutt et al. 2021) on out-of-fold probabilities, the surest first, at most 1,000. `state` is `open`, `changed` or `kept`; nothing is changed without a person.',
  allow: 'viewer',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  query: suspiciousQuery,
  answer: suspectListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), params.number, query),
})

const path = 'classifiers/{modelId}/kept-tags/'

export const keepTags = endpoint({
  method: 'POST',
  path,
  summary: 'Say of texts that their tags are right: they do not count as suspicious any more.',
  allow: 'editor',
  params: modelParams,
  body: keptTagsSchema,
  answer: keptTagsChangedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    keep(db, actor, await requireModel(db, params.modelId), body.ids),
})

export const unkeepTags = endpoint({
  method: 'DELETE',
  path,
  summary: 'Take back that the tags of texts were said to be right.',
  allow: 'editor',
  params: modelParams,
  body: keptTagsSchema,
  answer: keptTagsChangedSchema,
  handle: async ({ application: { db }, params, body }) =>
    unkeep(db, await requireModel(db, params.modelId), body.ids),
})

import { modelParams } from '@/lib/contracts/model'
import {
  adoptedSchema,
  adoptInputSchema,
  keptRequestListSchema,
  keptRequestQuery,
} from '@/lib/contracts/request'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { adoptRequests as adopt } from '@/lib/services/requests/adopt-requests'
import { listRequests as list } from '@/lib/services/requests/list-requests'

export const listRequests = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/requests/',
  summary: 'Texts that production classified lately, the newest or the least sure first.',
  allow: 'viewer',
  params: modelParams,
  query: keptRequestQuery,
  answer: keptRequestListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const adoptRequests = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/requests/adopt/',
  summary: 'Take texts of production requests into the data, to be tagged. It can be undone.',
  allow: 'editor',
  params: modelParams,
  body: adoptInputSchema,
  answer: adoptedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    adopt(db, actor, await requireModel(db, params.modelId), body.ids),
})

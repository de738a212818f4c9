import { z } from 'zod'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import { tuningInputSchema, tuningListSchema, tuningSchema } from '@/lib/contracts/tuning'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { cancelTuning as cancel } from '@/lib/services/tunings/cancel-tuning'
import { listTunings as list } from '@/lib/services/tunings/list-tunings'
import { showTuning as show } from '@/lib/services/tunings/show-tuning'
import { startTuning as start } from '@/lib/services/tunings/start-tuning'

const tuningParams = modelParams.extend({ tuningId: z.coerce.number().int() })

export const listTunings = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/tunings/',
  summary: 'The searches for better settings (auto-tune), newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: tuningListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const startTuning = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/tunings/',
  summary: 'Search for better settings within a time, and train with the best.',
  description:
    'Each trial is scored out-of-fold on the texts of one revision; what falls behind is dropped after a few folds. ' +
    'When something is better than the current settings, it becomes the settings of the sandbox (a change that can be ' +
    'undone) and a training is queued. 409 while a search of this model is under way.',
  allow: 'editor',
  params: modelParams,
  body: tuningInputSchema,
  answer: tuningSchema,
  handle: async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return start(db, actor, model, body.budget_seconds)
  },
})

export const showTuning = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/tunings/{tuningId}/',
  summary: 'One search with its progress and all it has tried, best first.',
  allow: 'viewer',
  params: tuningParams,
  answer: tuningSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.tuningId),
})

export const cancelTuning = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/tunings/{tuningId}/cancel/',
  summary: 'Cancel a search. One that is running ends within a second; what it tried is kept.',
  allow: 'editor',
  params: tuningParams,
  answer: tuningSchema,
  handle: async ({ application: { db }, params }) =>
    cancel(db, await requireModel(db, params.modelId), params.tuningId),
})

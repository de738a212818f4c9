import {
  changedTextListSchema,
  changedTextsQuery,
  comparisonSchema,
} from '@/lib/contracts/comparison'
import { modelParams } from '@/lib/contracts/model'
import { versionPairQuery } from '@/lib/contracts/proof'
import { timingInputSchema, timingSchema } from '@/lib/contracts/timing'
import { weightsAnalysisSchema } from '@/lib/contracts/weights'
import { endpoint } from '@/lib/http/endpoint'
import { listChangedTexts as list } from '@/lib/services/comparison/list-changed-texts'
import { showComparison as show } from '@/lib/services/comparison/show-comparison'
import { showWeights as weigh } from '@/lib/services/comparison/show-weights'
import { requireModel } from '@/lib/services/models/require-model'
import { timeAnswers as time } from '@/lib/serving/time-answers'

export const showComparison = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/',
  summary: 'What a deploy would change: settings, tags, texts and the F1 of every tag.',
  description: '`version` and `against` compare any two versions.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: comparisonSchema,
  handle: async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query),
})

export const listChangedTexts = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/texts/',
  summary: 'The texts that came, went or were tagged otherwise between two versions.',
  allow: 'viewer',
  params: modelParams,
  query: changedTextsQuery,
  answer: changedTextListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const showWeights = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/weights/',
  summary: 'The words and word groups that count most differently in one version than in another.',
  description: 'The first to ask has it computed: ask again until `state` is ready.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: weightsAnalysisSchema,
  handle: async ({ application: { db }, params, query }) => {
    const { weights } = await weigh(db, await requireModel(db, params.modelId), query)
    return weights
  },
})

export const timeAnswers = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/comparison/timing/',
  summary: 'What two versions answer to a text, and how long each takes.',
  description:
    'Both answer it many times in turns; `duration_ms` is the median, inside the server. Costs nothing and is not counted as a request.',
  allow: 'viewer',
  params: modelParams,
  body: timingInputSchema,
  answer: timingSchema,
  handle: async ({ application: { serving }, params, body }) => time(serving, params.modelId, body),
})

import { comparisonSchema } from '../../contracts/comparison'
import { modelParams } from '../../contracts/model'
import { showComparison as show } from '../../services/comparison/show-comparison'
import { requireModel } from '../../services/models/require-model'
import { endpoint } from '../endpoint'

export const showComparison = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/',
  summary: 'What a deploy would change: settings, tags, texts and the F1 of every tag.',
  allow: 'viewer',
  params: modelParams,
  answer: comparisonSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId)),
})

import { featuresInputSchema, featuresSchema } from '../../contracts/features'
import { modelParams } from '../../contracts/model'
import { showFeatures as show } from '../../services/features/show-features'
import { requireModel } from '../../services/models/require-model'
import { endpoint } from '../endpoint'

export const showFeatures = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/features/',
  summary: 'How a text becomes features under these settings, and what each setting does.',
  description:
    'Settings that are left out are those of the model; without a text a tagged one of the model is taken. Nothing is changed.',
  allow: 'viewer',
  params: modelParams,
  body: featuresInputSchema,
  answer: featuresSchema,
  handle: async ({ application: { db }, params, body }) =>
    show(db, await requireModel(db, params.modelId), body),
})

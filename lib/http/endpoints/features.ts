import { featuresInputSchema, featuresSchema } from '@/lib/contracts/features'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showFeatures as show } from '@/lib/services/text-features/show-features'

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

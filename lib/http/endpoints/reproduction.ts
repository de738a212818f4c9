import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { reproductionAnalysisSchema } from '@/lib/contracts/reproduction'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showReproduction as show } from '@/lib/services/reproductions/show-reproduction'

export const showReproduction = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/reproduction/',
  summary: 'Whether a version trained again from its own revision is the same to the last byte.',
  description:
    'The first to ask has it trained, beside everything else: ask again until `state` is ready. Nothing is kept but whether the hashes agree.',
  allow: 'editor',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  answer: reproductionAnalysisSchema,
  handle: async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    const { isNew: _isNew, ...known } = await show(db, model, params.number)
    return known
  },
})

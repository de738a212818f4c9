import { z } from 'zod'
import { curveAnalysisSchema } from '@/lib/contracts/curve'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { showCurve as show } from '@/lib/services/curves/show-curve'
import { requireModel } from '@/lib/services/models/require-model'

export const showCurve = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/curve/',
  summary: 'The learning curve of a version, a forecast, and how far each tag is from the goal.',
  description:
    'The first to ask has it measured, beside everything else: ask again until `state` is ready. The goal is the model’s `goal_f1`.',
  allow: 'viewer',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  answer: curveAnalysisSchema,
  handle: async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    const { isNew: _isNew, ...known } = await show(db, model, params.number)
    return known
  },
})

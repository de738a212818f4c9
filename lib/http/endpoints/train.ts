import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { startRun } from '@/lib/services/runs/start-run'

export const trainModel = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/train/',
  summary: 'Start a training; `last_trained` of the model shows when it is done.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
  handle: async ({ application: { db }, actor, params }) => {
    await startRun(db, actor, await requireModel(db, params.modelId))
    return {}
  },
})

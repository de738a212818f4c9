import { z } from 'zod'
import { modelParams } from '../../contracts/model'
import { requireModel } from '../../services/models/require-model'
import { startRun } from '../../services/runs/start-run'
import { endpoint } from '../endpoint'

export const trainModel = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/train/',
  summary: 'Start a training; `last_trained` of the model shows when it is done.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
  handle: async ({ application: { db, jobs }, actor, params }) => {
    await startRun(db, actor, await requireModel(db, params.modelId))
    jobs.wake()
    return {}
  },
})

import { z } from 'zod'
import { modelParams } from '../../contracts/model'
import { deploySandbox } from '../../services/deployments/deploy'
import { requireModel } from '../../services/models/require-model'
import { endpoint } from '../endpoint'

export const deployModel = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy/',
  summary: 'Make the sandbox version production; nothing changes when it is already.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
  handle: async ({ application: { db, jobs }, actor, params }) => {
    await deploySandbox(db, actor, await requireModel(db, params.modelId))
    jobs.wake()
    return {}
  },
})

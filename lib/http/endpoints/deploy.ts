import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { requireModel } from '@/lib/services/models/require-model'

export const deployModel = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy/',
  summary: 'Make the sandbox version production; nothing changes when it is already.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
  handle: async ({ application: { db }, actor, params }) => {
    await deploySandbox(db, actor, await requireModel(db, params.modelId))
    return {}
  },
})

import * as contract from '@/lib/contracts/deployment'
import { handle } from '@/lib/http/endpoint'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { requireModel } from '@/lib/services/models/require-model'

export const deployModel = handle(
  contract.deployModel,
  async ({ application: { db, serving, stopping }, actor, params, request }) => {
    const model = await requireModel(db, params.modelId)
    const signal = AbortSignal.any([request.gone(), stopping])
    return deploySandbox(db, serving.unseen, actor, model, { signal })
  },
)

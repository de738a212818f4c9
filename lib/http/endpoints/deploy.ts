import * as contract from '@/lib/contracts/deployment'
import { handle } from '@/lib/http/endpoint'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { requireModel } from '@/lib/services/models/require-model'

export const deployModel = handle(
  contract.deployModel,
  async ({ application: { db, serving }, actor, params }) => {
    await deploySandbox(db, serving.unseen, actor, await requireModel(db, params.modelId))
    return {}
  },
)

import * as contract from '@/lib/contracts/deployment'
import { handle } from '@/lib/http/endpoint'
import { deploy } from '@/lib/services/deployments/deploy'
import { listDeployments as list } from '@/lib/services/deployments/list-deployments'
import { showChecks as check } from '@/lib/services/deployments/show-checks'
import { showDeployment as show } from '@/lib/services/deployments/show-deployment'
import { requireModel } from '@/lib/services/models/require-model'

export const listDeployments = handle(
  contract.listDeployments,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const createDeployment = handle(
  contract.createDeployment,
  async ({ application: { db, serving, stopping }, actor, params, body, request }) => {
    const model = await requireModel(db, params.modelId)
    const signal = AbortSignal.any([request.gone(), stopping])
    return deploy(db, serving.unseen, actor, model, body ?? {}, { signal })
  },
)

export const showDeployment = handle(
  contract.showDeployment,
  async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.number),
)

export const showChecks = handle(
  contract.showChecks,
  async ({ application: { db, serving }, params }) =>
    check(db, serving.unseen, await requireModel(db, params.modelId), params.number),
)

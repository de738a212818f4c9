import * as contract from '@/lib/contracts/deploy-request'
import { handle } from '@/lib/http/endpoint'
import { approveDeploy as approve } from '@/lib/services/deployments/requests/approve-deploy'
import { askForDeploy as ask } from '@/lib/services/deployments/requests/ask-for-deploy'
import {
  declineDeploy as decline,
  withdrawDeploy as withdraw,
} from '@/lib/services/deployments/requests/end-request'
import { listDeployRequests as list } from '@/lib/services/deployments/requests/list-deploy-requests'
import { requireModel } from '@/lib/services/models/require-model'

export const listDeployRequests = handle(
  contract.listDeployRequests,
  async ({ application: { db }, actor, params, query }) =>
    list(db, actor, await requireModel(db, params.modelId), query),
)

export const askForDeploy = handle(
  contract.askForDeploy,
  async ({ application: { db, serving, stopping }, actor, params, body, request }) => {
    const model = await requireModel(db, params.modelId)
    const signal = AbortSignal.any([request.gone(), stopping])
    return ask(db, serving.unseen, actor, model, body, { signal })
  },
)

export const approveDeploy = handle(
  contract.approveDeploy,
  async ({ application: { db, serving }, actor, params }) =>
    approve(db, serving.unseen, actor, await requireModel(db, params.modelId), params.number),
)

export const declineDeploy = handle(
  contract.declineDeploy,
  async ({ application: { db }, actor, params, body }) =>
    decline(db, actor, await requireModel(db, params.modelId), params.number, body.answer),
)

export const withdrawDeploy = handle(
  contract.withdrawDeploy,
  async ({ application: { db }, actor, params }) =>
    withdraw(db, actor, await requireModel(db, params.modelId), params.number),
)

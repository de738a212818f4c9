import {
  deployInputSchema,
  deploymentListSchema,
  deploymentSchema,
} from '../../contracts/deployment'
import { pageQuery } from '../../contracts/list'
import { modelParams } from '../../contracts/model'
import { deploy } from '../../services/deployments/deploy'
import { listDeployments as list } from '../../services/deployments/list-deployments'
import { requireModel } from '../../services/models/require-model'
import { endpoint } from '../endpoint'

export const listDeployments = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/',
  summary: 'The history of production, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: deploymentListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const createDeployment = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/deployments/',
  summary: 'Deploy the sandbox version, or an earlier version by its number: a roll back.',
  allow: 'editor',
  params: modelParams,
  body: deployInputSchema,
  answer: deploymentSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    deploy(db, actor, await requireModel(db, params.modelId), body ?? {}),
})

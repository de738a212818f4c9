import { z } from 'zod'
import { checksSchema } from '@/lib/contracts/checks'
import {
  deployInputSchema,
  deploymentListSchema,
  deploymentRecordSchema,
  deploymentSchema,
} from '@/lib/contracts/deployment'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { deploy } from '@/lib/services/deployments/deploy'
import { listDeployments as list } from '@/lib/services/deployments/list-deployments'
import { showChecks as check } from '@/lib/services/deployments/show-checks'
import { showDeployment as show } from '@/lib/services/deployments/show-deployment'
import { requireModel } from '@/lib/services/models/require-model'

const deploymentParams = modelParams.extend({ number: z.coerce.number().int() })

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
  description:
    'Without proof that it is better, the model’s `deploy_policy` may ask for a `reason` (422) or refuse (409). A first deploy and a roll back need none.',
  allow: 'editor',
  params: modelParams,
  body: deployInputSchema,
  answer: deploymentSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    deploy(db, actor, await requireModel(db, params.modelId), body ?? {}),
})

export const showDeployment = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/{number}/',
  summary: 'A deployment with what was known then: proof, replay, promises and what it changed.',
  allow: 'viewer',
  params: deploymentParams,
  answer: deploymentRecordSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.number),
})

export const showChecks = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/{number}/checks/',
  summary: 'How the deployed version does on the texts that people tagged or confirmed since.',
  description:
    'Each text is answered by a model that had not seen it: out-of-fold where the version was trained on it. The 1,000 texts checked last are taken.',
  allow: 'viewer',
  params: deploymentParams,
  answer: checksSchema,
  handle: async ({ application: { db }, params }) =>
    check(db, await requireModel(db, params.modelId), params.number),
})

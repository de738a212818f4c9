import { z } from 'zod'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import { runListSchema, runSchema } from '@/lib/contracts/run'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { cancelRun as cancel } from '@/lib/services/runs/cancel-run'
import { listRuns as list } from '@/lib/services/runs/list-runs'
import { showRun as show } from '@/lib/services/runs/show-run'
import { startRun as start } from '@/lib/services/runs/start-run'

const runParams = modelParams.extend({ runId: z.coerce.number().int() })

export const listRuns = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/runs/',
  summary: 'The trainings of a model, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: runListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const startRun = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/runs/',
  summary: 'Start a training, or say in words what is missing for one.',
  allow: 'editor',
  params: modelParams,
  answer: runSchema,
  handle: async ({ application: { db }, actor, params }) =>
    start(db, actor, await requireModel(db, params.modelId)),
})

export const showRun = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/runs/{runId}/',
  summary: 'One training with its progress.',
  allow: 'viewer',
  params: runParams,
  answer: runSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.runId),
})

export const cancelRun = endpoint({
  method: 'DELETE',
  path: 'classifiers/{modelId}/runs/{runId}/',
  summary: 'Cancel a training. One that is running ends within a second.',
  allow: 'editor',
  params: runParams,
  answer: runSchema,
  handle: async ({ application: { db }, params }) =>
    cancel(db, await requireModel(db, params.modelId), params.runId),
})

import { z } from 'zod'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'

export const runStates = ['queued', 'running', 'finished', 'failed', 'cancelled'] as const

/** In the order in which a training goes through them. */
export const runPhases = ['waiting', 'reading', 'preparing', 'folds', 'final', 'saving'] as const

export const runProgressSchema = z.object({
  phase: z.enum(runPhases),
  folds_done: z.number().int(),
  folds: z.number().int(),
  /** 0..1 of the whole run. */
  share: z.number(),
  seconds_left: z.number().nullable(),
})
export type RunProgress = z.infer<typeof runProgressSchema>

/** One training. `version` is the number it gets (expected while it is under way). */
export const runSchema = z.object({
  id: z.number().int(),
  state: z.enum(runStates),
  version: z.number().int().nullable(),
  automatic: z.boolean(),
  asked_by: z.string(),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  progress: runProgressSchema,
  error: z.string().nullable(),
  warnings: z.array(z.string()),
})
export type Run = z.infer<typeof runSchema>
export const runListSchema = listOf(runSchema)

const runParams = modelParams.extend({ runId: urlNumber })

export const listRuns = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/runs/',
  summary: 'The trainings of a model, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: runListSchema,
})

export const startRun = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/runs/',
  summary: 'Start a training, or say in words what is missing for one.',
  allow: 'editor',
  scope: 'train',
  params: modelParams,
  answer: runSchema,
})

export const showRun = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/runs/{runId}/',
  summary: 'One training with its progress.',
  allow: 'viewer',
  params: runParams,
  answer: runSchema,
})

export const cancelRun = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/runs/{runId}/',
  summary: 'Cancel a training. One that is running ends within a second.',
  allow: 'editor',
  scope: 'train',
  params: runParams,
  answer: runSchema,
})

export const trainModel = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/train/',
  summary: 'Start a training; `last_trained` of the model shows when it is done.',
  isTolerant: true,
  allow: 'editor',
  scope: 'train',
  params: modelParams,
  answer: z.object({}),
})

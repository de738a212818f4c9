import { z } from 'zod'
import { listOf } from './list'

export const runStates = ['queued', 'running', 'finished', 'failed', 'cancelled'] as const

export const runProgressSchema = z.object({
  phase: z.enum(['waiting', 'reading', 'preparing', 'folds', 'final', 'saving']),
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

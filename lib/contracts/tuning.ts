import { z } from 'zod'
import { listOf } from './list'
import { settingsSchema } from './settings'

export const tuningProgressSchema = z.object({
  /** Candidates that were begun, finished and dropped. */
  tried: z.number().int(),
  dropped: z.number().int(),
  /** The number of the candidate that leads, with its macro F1 and accuracy. */
  best: z
    .object({ number: z.number().int(), macro_f1: z.number(), accuracy: z.number() })
    .nullable(),
  /** 0..1 of the time given. */
  share: z.number(),
  seconds_left: z.number(),
})
export type TuningProgress = z.infer<typeof tuningProgressSchema>

/** Settings that a search tried, scored out-of-fold on the same texts as all others of that search. */
export const candidateSchema = z.object({
  number: z.number().int(),
  state: z.enum(['finished', 'dropped']),
  settings: settingsSchema,
  accuracy: z.number(),
  macro_f1: z.number(),
  /** After how many folds it was judged. */
  folds: z.number().int(),
  duration_ms: z.number(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** A search for better settings. */
export const tuningSchema = z.object({
  id: z.number().int(),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  budget_seconds: z.number().int(),
  asked_by: z.string(),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  progress: tuningProgressSchema.nullable(),
  error: z.string().nullable(),
  /** Best first. */
  candidates: z.array(candidateSchema),
  /** The version that was trained from the winner, once it is. */
  version: z.number().int().nullable(),
})
export type Tuning = z.infer<typeof tuningSchema>
export const tuningListSchema = listOf(tuningSchema)

export const tuningInputSchema = z
  .object({ budget_seconds: z.number().int().min(5).max(3_600).default(60) })
  .nullish()

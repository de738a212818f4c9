import { z } from 'zod'
import { declare } from './declare'
import { DEFAULT_BUDGET_SECONDS } from './limits'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'
import { settingsSchema } from './settings'

/** What a search came to. */
export const tuningOutcomes = [
  /** The best settings were written to the sandbox, and a training was queued. */
  'applied',
  /** Nothing was better than the current settings, so nothing was changed. */
  'current_best',
  /** Somebody changed the settings meanwhile, so they were left alone. */
  'settings_changed',
  /** The time was over before the current settings were measured. */
  'too_short',
] as const

export const tuningProgressSchema = z.object({
  /** Trials that were finished or dropped; those dropped. */
  tried: z.number().int(),
  dropped: z.number().int(),
  /**
   * The trial that would be taken, with its macro F1 and accuracy; `gain` is how much higher their mean is than with the
   * current settings, less what the best of so many shows by luck. Missing in older searches.
   */
  best: z
    .object({
      number: z.number().int(),
      macro_f1: z.number(),
      accuracy: z.number(),
      gain: z.number().optional(),
    })
    .nullable(),
  /** 0..1 of the time given. */
  share: z.number(),
  seconds_left: z.number(),
  /** Null until the search is finished. */
  outcome: z.enum(tuningOutcomes).nullable(),
})
export type TuningProgress = z.infer<typeof tuningProgressSchema>

/** Settings that a search tried, scored out-of-fold on the same texts as all others of that search. */
export const trialSchema = z.object({
  /** Trial 1 are the settings that the search began with. */
  number: z.number().int(),
  state: z.enum(['finished', 'dropped']),
  settings: settingsSchema,
  accuracy: z.number(),
  macro_f1: z.number(),
  /** How many texts it was scored on, and how many folds they are of. */
  texts: z.number().int(),
  folds: z.number().int(),
  duration_ms: z.number(),
})
export type Trial = z.infer<typeof trialSchema>

/** A search for better settings. */
export const tuningSchema = z.object({
  id: z.number().int(),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  budget_seconds: z.number().int(),
  /** The revision whose texts and tags every trial was scored on. */
  revision: z.number().int().nullable(),
  asked_by: z.string(),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  progress: tuningProgressSchema.nullable(),
  error: z.string().nullable(),
  /** Best first, by the mean of accuracy and macro F1; dropped ones last. */
  candidates: z.array(trialSchema),
  /** The version that was trained from the winner, once it is. */
  version: z.number().int().nullable(),
})
export type Tuning = z.infer<typeof tuningSchema>
export const tuningListSchema = listOf(tuningSchema)

export const tuningInputSchema = z.object({
  budget_seconds: z.number().int().min(5).max(3_600).default(DEFAULT_BUDGET_SECONDS),
})

const tuningParams = modelParams.extend({ tuningId: urlNumber })

export const listTunings = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tunings/',
  summary: 'The searches for better settings (auto-tune), newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: tuningListSchema,
})

export const startTuning = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tunings/',
  summary: 'Search for better settings within a time, and train with the best.',
  description:
    'Each trial is scored out-of-fold on the texts of one revision; what falls behind is dropped after a few folds. ' +
    'When something is better than the current settings by more than the luck of the best of so many, it becomes the settings of the sandbox (a change that can be ' +
    'undone) and a training is queued. 409 while a search of this model is under way.',
  allow: 'editor',
  scope: 'train',
  params: modelParams,
  body: tuningInputSchema,
  answer: tuningSchema,
})

export const showTuning = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tunings/{tuningId}/',
  summary: 'One search with its progress and all it has tried, best first.',
  allow: 'viewer',
  params: tuningParams,
  answer: tuningSchema,
})

export const cancelTuning = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tunings/{tuningId}/cancel/',
  summary: 'Cancel a search. One that is running ends within a second; what it tried is kept.',
  allow: 'editor',
  scope: 'train',
  params: tuningParams,
  answer: tuningSchema,
})

import { z } from 'zod'
import { listOf } from './list'

/** What one version answers to a promised text, by a model that had not seen it. */
export const promiseAnswerSchema = z.object({
  version: z.number().int(),
  tags: z.array(z.number().int()),
  confidence: z.number(),
  kept: z.boolean(),
})

/** A text that must always come out as it is tagged. */
export const promiseSchema = z.object({
  /** The text's id. */
  id: z.number().int(),
  text: z.string(),
  tags: z.array(z.number().int()),
  pinned: z.string(),
  pinned_by: z.string(),
  sandbox: promiseAnswerSchema.nullable(),
  production: promiseAnswerSchema.nullable(),
})
export type TextPromise = z.infer<typeof promiseSchema>
export const promiseListSchema = listOf(promiseSchema)

export const promiseCountsSchema = z.object({
  all: z.number().int(),
  kept: z.number().int(),
  broken: z.number().int(),
})
export type PromiseCounts = z.infer<typeof promiseCountsSchema>

import { z } from 'zod'
import { listOf } from './list'

/** So many texts a model can have pinned: a person can still read why each of them matters. */
export const PROMISES = 500
/** Texts typed with their tags, in one request: one short transaction. */
export const NEW_PROMISES = 100

/** What one version answers to a promised text, by a model that had not seen it. */
export const promiseAnswerSchema = z.object({
  version: z.number().int(),
  tags: z.array(z.number().int()),
  confidence: z.number(),
  kept: z.boolean(),
})
export type PromiseAnswer = z.infer<typeof promiseAnswerSchema>

/** A text that must always come out as it is tagged. */
export const promiseSchema = z.object({
  /** The text's id. */
  id: z.number().int(),
  text: z.string(),
  /** Empty when its tag was removed after it was pinned: there is nothing to keep until it has one again. */
  tags: z.array(z.number().int()),
  pinned: z.string(),
  pinned_by: z.string(),
  sandbox: promiseAnswerSchema.nullable(),
  production: promiseAnswerSchema.nullable(),
})
export type TextPromise = z.infer<typeof promiseSchema>

export const promiseCountsSchema = z.object({
  all: z.number().int(),
  kept: z.number().int(),
  broken: z.number().int(),
})
export type PromiseCounts = z.infer<typeof promiseCountsSchema>

/** All of them: those that the sandbox breaks first, then the least sure. */
export const promiseListSchema = listOf(promiseSchema).extend({
  /** Of promises with a tag; null while there is no such version. */
  sandbox: promiseCountsSchema.nullable(),
  production: promiseCountsSchema.nullable(),
})
export type PromiseList = z.infer<typeof promiseListSchema>

/** Texts of the data by their ids, or texts with the tags that they must come out with. */
export const promisesPinSchema = z
  .object({
    ids: z.array(z.number().int()).min(1).max(PROMISES).optional(),
    texts: z
      .array(z.object({ text: z.string(), tags: z.array(z.number().int()).min(1).max(200) }))
      .min(1)
      .max(NEW_PROMISES)
      .optional(),
  })
  .refine(
    (value) => (value.ids === undefined) !== (value.texts === undefined),
    'Give either ids or texts.',
  )
export type PromisesPin = z.infer<typeof promisesPinSchema>

export const promisesUnpinSchema = z.object({
  ids: z.array(z.number().int()).min(1).max(PROMISES),
})

import { z } from 'zod'
import { declare } from './declare'
import { LARGE_BODY_BYTES, PROMISES } from './limits'
import { listOf } from './list'
import { modelParams } from './params'
import { samplesChangedSchema } from './sample'

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

export const listPromises = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/promises/',
  summary: 'The texts that must always come out right, and whether sandbox and production do so.',
  description:
    'Each text is answered by a model that had not seen it: out-of-fold where the version was trained on it.',
  allow: 'viewer',
  params: modelParams,
  answer: promiseListSchema,
})

export const downloadPromises = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/promises/csv/',
  summary: 'The same as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  answer: z.string(),
  answerType: 'text/csv',
})

export const pinPromises = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/promises/',
  summary: 'Pin texts as promises: by id, or new texts with their tags. It can be undone.',
  description:
    'A new text comes into the data with its tags; one that is there already gets these tags instead of its own.',
  allow: 'editor',
  params: modelParams,
  body: promisesPinSchema,
  bodyBytes: LARGE_BODY_BYTES,
  answer: samplesChangedSchema,
})

export const unpinPromises = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/promises/',
  summary: 'Unpin promises by the ids of their texts, which stay in the data. It can be undone.',
  allow: 'editor',
  params: modelParams,
  body: promisesUnpinSchema,
  answer: samplesChangedSchema,
})

import { z } from 'zod'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams } from './params'
import { answerSchema } from './sample'

/** A text that production classified, kept for replay and for tagging. */
export const keptRequestSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  text: z.string(),
  answers: z.array(answerSchema),
  /** Whether the text is among the model's texts already. */
  in_data: z.boolean(),
})
export type KeptRequest = z.infer<typeof keptRequestSchema>
export const keptRequestListSchema = listOf(keptRequestSchema)

export const keptRequestQuery = pageQuery.extend({
  order: z.enum(['newest', 'unsure']).default('newest'),
})
export type KeptRequestQuery = z.infer<typeof keptRequestQuery>

export const adoptInputSchema = z.object({ ids: z.array(z.number().int()).min(1).max(5_000) })

/** `revision` is what to undo; null when all texts were in the data already. */
export const adoptedSchema = z.object({
  added: z.number().int(),
  ignored: z.number().int(),
  revision: z.number().int().nullable(),
})
export type Adopted = z.infer<typeof adoptedSchema>

export const listRequests = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/requests/',
  summary: 'Texts that production classified lately, the newest or the least sure first.',
  allow: 'viewer',
  params: modelParams,
  query: keptRequestQuery,
  answer: keptRequestListSchema,
})

export const adoptRequests = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/requests/adopt/',
  summary: 'Take texts of production requests into the data, to be tagged. It can be undone.',
  allow: 'editor',
  params: modelParams,
  body: adoptInputSchema,
  answer: adoptedSchema,
})

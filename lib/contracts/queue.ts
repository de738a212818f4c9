import { z } from 'zod'
import { queues } from './choices'
import { declare } from './declare'
import { modelParams, urlNumber } from './params'
import { answerSchema, sampleSchema } from './sample'

/**
 * The next texts to tag: the least certain first, one in five at random; all at random; the newest first; or those on which
 * sandbox and production disagree.
 */
const queueNameSchema = z.enum(queues)
export const queueQuery = z.object({
  by: queueNameSchema.default('uncertain'),
  limit: urlNumber.min(1).max(100).default(20),
  /** Sample ids to leave out, comma-joined: skipped ones and those already on the page. */
  skip: z.string().max(20_000).optional(),
})
export const handOutSchema = z.object({
  by: queueNameSchema.default('uncertain'),
  limit: z.number().int().min(1).max(100).default(20),
  skip: z
    .array(z.number().int())
    .max(2_000)
    .default([])
    .describe('Ids of texts to leave out: skipped ones, and those that are on the page already.'),
  holder: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Who tags, in your own words: for one of several that share a token, or a tab of a browser.',
    ),
})
export const queueItemSchema = sampleSchema.extend({
  /** None in the queue of disagreements, nor `sandbox`: whoever sees an answer may be led by it. */
  answers: z.array(answerSchema),
  chosen_by: z.enum(['uncertain', 'random', 'person', 'disagreement']),
})
export type QueueItem = z.infer<typeof queueItemSchema>
export const queueSchema = z.object({
  items: z.array(queueItemSchema),
  /** Untagged texts that others are tagging; they are in this queue again when nobody answers them. */
  held: z.number().int(),
  /** The version that gave the answers. */
  version: z.number().int().nullable(),
})
export type Queue = z.infer<typeof queueSchema>

export const showQueue = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/queue/',
  summary:
    'The next texts to tag: the least certain first and every fifth at random, or in another order.',
  description:
    'Nothing is kept from others, who may get the same texts: for that, ask by POST. With `by=disagreement` the untagged texts on which sandbox and production disagree, without any answer; give their tags with `chosen_by: "disagreement"`. Before the two are compared the answer is 503: POST to `disagreement/` first.',
  allow: 'viewer',
  params: modelParams,
  query: queueQuery,
  answer: queueSchema,
})

export const handOutQueue = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/queue/',
  summary: 'Take the next texts to tag: the same as by GET, and others get different ones.',
  description:
    'What is handed out is kept from others for 10 minutes, up to 200 texts: for the token, or for what `holder` names, so that several who share a token get different texts. Asking again with them in `skip` keeps them for longer. Those who may only read keep nothing.',
  allow: 'viewer',
  params: modelParams,
  body: handOutSchema,
  answer: queueSchema,
})

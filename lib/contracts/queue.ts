import { z } from 'zod'
import { queues } from './choices'
import { declare } from './declare'
import { draftOfQueue, suggestionSchema } from './draft'
import { modelParams, urlNumber } from './params'
import { answerSchema, sampleSchema } from './sample'

/**
 * The next texts to tag: uncertain ones that are unlike each other (before a version has answered, those that stand for
 * many others), one in five at random; all at random; the newest first; those on which
 * sandbox and production disagree; those taken over from production; tagged ones that wait for a second opinion; or the
 * untagged ones of a saved view, in its order.
 */
const queueNameSchema = z.enum(queues)
const named = ({ by, view }: { by: string; view?: unknown }) =>
  (by === 'view') === (view !== undefined)
const NAMED = {
  path: ['view'],
  message: 'view, the id of a saved view, goes together with by=view, and only with that.',
}
const VIEW = 'With by=view: the id of the saved view.'

export const queueQuery = z
  .object({
    by: queueNameSchema.default('uncertain'),
    view: urlNumber.optional().describe(VIEW),
    limit: urlNumber.min(1).max(100).default(20),
    /** Sample ids to leave out, comma-joined: skipped ones and those already on the page. */
    skip: z.string().max(20_000).optional(),
  })
  .refine(named, NAMED)
export const handOutSchema = z
  .object({
    by: queueNameSchema.default('uncertain'),
    view: z.number().int().optional().describe(VIEW),
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
    draft: z
      .boolean()
      .default(false)
      .describe(
        'Whether a draft may answer in place of the version: a model that has learnt all that is said by now, and is no version. Not with by=disagreement or second, where no answer is shown, nor for those who may only read.',
      ),
    instead_of: z
      .array(z.number().int())
      .max(200)
      .default([])
      .describe('Ids of texts that were handed out before and go back: others may have them.'),
  })
  .refine(named, NAMED)
export const queueItemSchema = sampleSchema.extend({
  /** None in the queue of disagreements, nor `sandbox`: whoever sees an answer may be led by it. */
  answers: z.array(answerSchema),
  /** What the draft says; null where a version answered. */
  suggestion: suggestionSchema.nullable(),
  chosen_by: z.enum(['uncertain', 'spread', 'random', 'person', 'disagreement']),
  /** Untagged copies of the text: with `with_copies` they are tagged together. */
  copies: z.number().int(),
})
export type QueueItem = z.infer<typeof queueItemSchema>
export const queueSchema = z.object({
  items: z.array(queueItemSchema),
  /** Untagged texts that others are tagging; they are in this queue again when nobody answers them. */
  held: z.number().int(),
  /** The version that gave the answers; null where a draft did. */
  version: z.number().int().nullable(),
  ...draftOfQueue,
})
export type Queue = z.infer<typeof queueSchema>

const OF_QUEUE = queueNameSchema
  .default('uncertain')
  .describe('Of which queue: texts that wait for a second opinion are kept apart from the others.')
const holderSchema = z.string().min(1).max(100)
export const holdSchema = z.object({
  holder: holderSchema,
  sample_ids: z.array(z.number().int()).max(200).describe('What is to be kept for longer.'),
  by: OF_QUEUE,
})
export const freeSchema = z.object({ holder: holderSchema })
export const skipSchema = z.object({
  sample_id: z.number().int(),
  holder: holderSchema.optional().describe('Who has it in hand: others get it at once.'),
  by: OF_QUEUE,
  skipped: z.boolean().default(true).describe('false: it is asked for again.'),
})

export const showQueue = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/queue/',
  summary:
    'The next texts to tag: uncertain ones that are unlike each other and every fifth at random, or in another order.',
  description:
    'Nothing is kept from others, who may get the same texts: for that, ask by POST. With `by=view` and `view` the untagged texts of a saved view, in its order. With `by=disagreement` the untagged texts on which sandbox and production disagree, without any answer; give their tags with `chosen_by: "disagreement"`. Before the two are compared the answer is 503: POST to `disagreement/` first.',
  allow: 'member',
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
  allow: 'member',
  params: modelParams,
  body: handOutSchema,
  answer: queueSchema,
})

export const holdQueue = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/queue/holds/',
  summary: 'Keep texts that one has in hand from others for another 10 minutes.',
  description: 'Answers those that are kept: what somebody else has taken meanwhile is not.',
  allow: 'tagger',
  params: modelParams,
  body: holdSchema,
  answer: z.object({ kept: z.array(z.number().int()) }),
})

export const freeQueue = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/queue/holds/',
  summary: 'Leave the queue: others get what one had in hand.',
  allow: 'tagger',
  params: modelParams,
  body: freeSchema,
  answer: z.object({}),
})

export const skipInQueue = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/queue/skips/',
  summary: 'Pass over a text: for a day others are asked first.',
  description: 'It comes back to whoever skipped it after a day, or when nothing else is left.',
  allow: 'tagger',
  params: modelParams,
  body: skipSchema,
  answer: z.object({}),
})

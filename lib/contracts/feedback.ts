import { z } from 'zod'
import { declare } from './declare'
import { modelParams } from './params'

export const feedbackInputSchema = z.object({
  request_id: z
    .string()
    .max(200)
    .optional()
    .describe('What X-Request-Id told of a request to production. Either this or text.'),
  index: z
    .number()
    .int()
    .min(1, 'index counts from 1.')
    .optional()
    .describe('Which text of that request, from 1; may be left out where it had one.'),
  text: z.string().optional().describe('The text itself, of which production is asked now.'),
  tags: z
    .array(z.union([z.number().int(), z.string()]), 'tags must be a list of names or ids.')
    .min(1, 'tags must name the tags that are right, one at least.')
    .max(100),
})
export type FeedbackInput = z.infer<typeof feedbackInputSchema>

/** How often a version was corrected, each text once: its newest correction. */
export const correctionsSchema = z.object({
  all: z.number().int(),
  /** Those whose answer was another one. */
  wrong: z.number().int(),
})
export type Corrections = z.infer<typeof correctionsSchema>

export const feedbackGivenSchema = z.object({
  /** The version that had answered. */
  version: z.number().int(),
  was_wrong: z.boolean(),
  /** Of that version, this one included. */
  corrections: correctionsSchema,
})
export type FeedbackGiven = z.infer<typeof feedbackGivenSchema>

export const giveFeedback = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/feedback/',
  summary: 'Say which tags are right for a text that production answered.',
  description:
    'The text comes into the data with these tags (source “feedback”), which can be undone, and counts as a correction of the version that answered. A request id is known while the text of its request is kept: a second after it was answered, if the model keeps requests. Tags must be there already.',
  allow: 'editor',
  params: modelParams,
  body: feedbackInputSchema,
  answer: feedbackGivenSchema,
})

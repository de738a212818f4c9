import { z } from 'zod'
import { declare } from './declare'
import { RANDOM_CHECK_LEAST, RANDOM_CHECK_MOST, RANDOM_CHECK_TEXTS } from './limits'
import { listOf } from './list'
import { modelParams, urlNumber } from './params'
import { samplesChangedSchema } from './sample'

/** So many of so many, and the 95 % interval of that share among all texts they were drawn from (Wilson 1927). */
export const checkedShareSchema = z.object({
  texts: z.number().int(),
  of: z.number().int(),
  interval: z.tuple([z.number(), z.number()]).readonly(),
})
export type CheckedShare = z.infer<typeof checkedShareSchema>

/** How a version does on texts as they come: some were drawn at random, whatever it says of them, and judged by people. */
export const randomCheckSchema = z.object({
  id: z.number().int(),
  version: z.number().int(),
  multi: z.boolean(),
  at: z.string(),
  by: z.string(),
  /** How many texts were drawn, from how many untagged ones, and how many of them are judged. */
  texts: z.number().int(),
  population: z.number().int(),
  judged: z.number().int(),
  /** Draws the same texts from the same ones. */
  seed: z.number().int(),
  /** Of the judged texts: those that the version answered rightly, and those that fit no tag. */
  right: checkedShareSchema,
  fits_no_tag: checkedShareSchema,
  /**
   * Entry t, from 0 to 99: of the judged texts those answered at least t % sure, and of these the right ones. Null for
   * versions with several tags a text, where each tag is decided by itself.
   */
  thresholds: z
    .array(z.object({ answered: checkedShareSchema, right: checkedShareSchema }))
    .nullable(),
  /** Its texts have the tags that were found right, for the next version. */
  added: z.boolean(),
})
export type RandomCheck = z.infer<typeof randomCheckSchema>
export const randomCheckListSchema = listOf(randomCheckSchema)

export const randomCheckTextSchema = z.object({
  /** In the order of drawing, from 1. */
  place: z.number().int(),
  sample_id: z.number().int(),
  text: z.string(),
  /** What the version answered when the text was drawn. */
  answer: z.object({ tags: z.array(z.number().int()), confidence: z.number() }),
  /** The tags that are right; none: it fits no tag; null: nobody has said. */
  right_tags: z.array(z.number().int()).nullable(),
})
export type RandomCheckText = z.infer<typeof randomCheckTextSchema>

export const checkWithTextsSchema = randomCheckSchema.extend({
  items: z.array(randomCheckTextSchema),
})
export type CheckWithTexts = z.infer<typeof checkWithTextsSchema>

export const randomCheckInputSchema = z.object({
  texts: z
    .number()
    .int()
    .min(RANDOM_CHECK_LEAST)
    .max(RANDOM_CHECK_MOST)
    .default(RANDOM_CHECK_TEXTS),
  version: z
    .number()
    .int()
    .optional()
    .describe('A version by its number; else the sandbox version.'),
})
export type RandomCheckInput = z.infer<typeof randomCheckInputSchema>

export const judgementSchema = z.object({
  right_tags: z
    .array(z.number().int())
    .max(200)
    .nullable()
    .describe('The tags that are right; [] for none, null to take it back.'),
})

const checkParams = modelParams.extend({ checkId: urlNumber })

export const listRandomChecks = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/random-checks/',
  summary: 'How versions do on random untagged texts that people judged, the newest check first.',
  allow: 'viewer',
  params: modelParams,
  answer: randomCheckListSchema,
})

export const startRandomCheck = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/random-checks/',
  summary: 'Draw untagged texts at random, to be judged by people.',
  description:
    'Every text of which nobody has said anything is as likely, whatever the version says of it. What is said of the texts belongs to the check: no version is trained on it unless it is added.',
  allow: 'editor',
  params: modelParams,
  body: randomCheckInputSchema,
  answer: checkWithTextsSchema,
})

export const showRandomCheck = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/random-checks/{checkId}/',
  summary: 'One check with its texts and what was said of them.',
  allow: 'viewer',
  params: checkParams,
  answer: checkWithTextsSchema,
})

export const judgeRandomCheck = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/random-checks/{checkId}/texts/{place}/',
  summary: 'Say which tags are right for a text of a check, that none fits, or take that back.',
  allow: 'editor',
  params: checkParams.extend({ place: urlNumber }),
  body: judgementSchema,
  answer: randomCheckSchema,
})

export const addRandomCheck = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/random-checks/{checkId}/add/',
  summary: 'Give the judged texts the tags that were found right, for the next version.',
  description:
    'The check stays one of its version, and nothing in it can be changed until that is undone. Texts of which somebody has said something meanwhile are left as they are.',
  allow: 'editor',
  params: checkParams,
  answer: samplesChangedSchema,
})

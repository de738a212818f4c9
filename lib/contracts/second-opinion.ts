import { z } from 'zod'
import { opinionStates } from './choices'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'

const tagIds = z.array(z.number().int())
const saidSchema = z.object({ tags: tagIds, by: z.string(), at: z.string() })

/** What two people said of a text, neither of whom saw what the other said; no tags: it fits none. */
export const secondOpinionSchema = z.object({
  id: z.number().int(),
  sample_id: z.number().int(),
  text: z.string(),
  first: saidSchema,
  second: saidSchema,
  /** What somebody decided where they disagree. */
  settled: saidSchema.nullable(),
})
export type SecondOpinion = z.infer<typeof secondOpinionSchema>
export const secondOpinionListSchema = listOf(secondOpinionSchema)
export type SecondOpinionList = z.infer<typeof secondOpinionListSchema>

export const secondOpinionQuery = pageQuery.extend({
  state: z
    .enum(opinionStates)
    .default('open')
    .describe('`open`: they disagree, and nobody has settled it.'),
})
export type SecondOpinionQuery = z.infer<typeof secondOpinionQuery>

const saidTags = z
  .array(z.number().int())
  .max(200)
  .describe('Ids of the tags that fit; [] if none does.')
export const opinionInputSchema = z.object({ sample_id: z.number().int(), tags: saidTags })
export type OpinionInput = z.infer<typeof opinionInputSchema>
export const settleInputSchema = z.object({ tags: saidTags })

const estimateSchema = z.object({
  value: z.number(),
  /** 95 %, by bootstrap over texts. */
  interval: z.tuple([z.number(), z.number()]).readonly(),
})
export type Estimate = z.infer<typeof estimateSchema>

/** How far people agree with each other. */
export const agreementSchema = z.object({
  /** Texts that two people were asked about, and those of them on which they disagree and nobody has settled it. */
  texts: z.number().int(),
  unsettled: z.number().int(),
  /** Texts that wait for a second opinion of whoever asks. */
  waiting: z.number().int(),
  /** Krippendorff’s α, with the distance of sets where texts have several tags; null where there is nothing to agree on. */
  alpha: estimateSchema.nullable(),
  /** Mean F1 of one against the other over all tags: as the report says of a version. */
  macro_f1: estimateSchema.nullable(),
  per_tag: z.array(
    z.object({
      tag_id: z.number().int(),
      alpha: estimateSchema.nullable(),
      f1: estimateSchema.nullable(),
      /** Texts to which at least one gave it, and to which both did. */
      given: z.number().int(),
      both: z.number().int(),
    }),
  ),
  /** Of each person with all others. */
  per_person: z.array(
    z.object({ by: z.string(), texts: z.number().int(), alpha: estimateSchema.nullable() }),
  ),
})
export type Agreement = z.infer<typeof agreementSchema>

const opinionParams = modelParams.extend({ opinionId: urlNumber })

export const listSecondOpinions = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/second-opinions/',
  summary: 'Texts that two people judged, the newest first: those on which they disagree.',
  description:
    'Of the texts that people tag one by one, the share `second_opinions` of a model is asked about a second time: by the queue `second`, which shows neither tags nor answers. Texts that wait are not told here.',
  allow: 'member',
  params: modelParams,
  query: secondOpinionQuery,
  answer: secondOpinionListSchema,
})

export const giveSecondOpinion = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/second-opinions/',
  summary: 'Say which tags fit a text that waits for a second opinion.',
  description:
    'The text keeps its tags, and no version learns from what is said here. Refused for the text of one’s own first answer, and with 409 when that was changed or somebody else was quicker.',
  allow: 'tagger',
  params: modelParams,
  body: opinionInputSchema,
  answer: z.object({ id: z.number().int() }),
})

export const takeBackSecondOpinion = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/second-opinions/{opinionId}/',
  summary: 'Take one’s own second opinion back, unless it is settled.',
  allow: 'tagger',
  params: opinionParams,
  answer: z.object({}),
})

export const settleSecondOpinion = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/second-opinions/{opinionId}/settle/',
  summary: 'Decide where two people disagree: the text gets these tags.',
  description:
    'A decision of its own, for the next version to learn from. What the two said stays, and so does their agreement. It can be undone.',
  allow: 'editor',
  params: opinionParams,
  body: settleInputSchema,
  answer: z.object({ revision: z.number().int() }),
})

export const showAgreement = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/agreement/',
  summary: 'How far people agree on the tags: Krippendorff’s α, overall, by tag and by person.',
  description:
    'No version can be expected to agree with people better than they do with each other.',
  allow: 'viewer',
  params: modelParams,
  answer: agreementSchema,
})

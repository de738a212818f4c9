import { z } from 'zod'
import { suspicionStates } from './choices'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber, versionParams } from './params'

const suspicionStateSchema = z.enum(suspicionStates)

export const suspiciousQuery = pageQuery.extend({
  state: suspicionStateSchema.default('open'),
  /** Only texts that had this tag. */
  tag: urlNumber.optional(),
})
export type SuspiciousQuery = z.infer<typeof suspiciousQuery>

/** A text whose tags contradict what a version that had not seen it is sure of. */
export const suspectSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  /** The tags at training time, and now. */
  tags: z.array(z.number().int()),
  tags_now: z.array(z.number().int()),
  suggested: z.array(z.number().int()),
  /** How sure the version is of what it suggests, and of the tags at training time. */
  confidence: z.number(),
  own: z.number(),
  state: suspicionStateSchema,
  /** Where the text came from, and when. */
  source: z.string(),
  added: z.string(),
  /** Who gave it the newest of its tags, and when; null: it has none now. */
  tagged: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type Suspect = z.infer<typeof suspectSchema>

export const suspectListSchema = listOf(suspectSchema).extend({
  counts: z.object({
    all: z.number().int(),
    open: z.number().int(),
    changed: z.number().int(),
    kept: z.number().int(),
  }),
})
export type SuspectList = z.infer<typeof suspectListSchema>

export const keptTagsSchema = z.object({ ids: z.array(z.number().int()).min(1).max(1_000) })
export const keptTagsChangedSchema = z.object({ changed: z.number().int() })

export const listSuspicious = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/suspicious/',
  summary: 'Texts whose tags contradict what a version that had not seen them is sure of.',
  description:
    'Confident learning (Northcutt et al. 2021) on out-of-fold probabilities, the surest first, at most 1,000. `state` is `open`, `changed` or `kept`; nothing is changed without a person.',
  allow: 'viewer',
  params: versionParams,
  query: suspiciousQuery,
  answer: suspectListSchema,
})

export const keepTags = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/kept-tags/',
  summary: 'Say of texts that their tags are right: they do not count as suspicious any more.',
  allow: 'editor',
  params: modelParams,
  body: keptTagsSchema,
  answer: keptTagsChangedSchema,
})

export const unkeepTags = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/kept-tags/',
  summary: 'Take back that the tags of texts were said to be right.',
  allow: 'editor',
  params: modelParams,
  body: keptTagsSchema,
  answer: keptTagsChangedSchema,
})

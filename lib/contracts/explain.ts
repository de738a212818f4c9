import { z } from 'zod'
import { declare } from './declare'
import { EXPLAINED_CHARACTERS } from './limits'
import { modelParams, urlNumber } from './params'

export const explainInputSchema = z.object({
  text: z
    .string()
    .max(
      EXPLAINED_CHARACTERS,
      `text may have at most ${EXPLAINED_CHARACTERS.toLocaleString('en')} characters to be explained.`,
    )
    .refine((text) => text.trim() !== '', 'text is empty.'),
  /** false: the sandbox version; true: the last deployment. */
  production_model: z.boolean().nullish(),
  /** Pins one version by number. */
  version: z.number().int().nullish(),
})
export type ExplainInput = z.infer<typeof explainInputSchema>

/** `words`: a word or a group of words; `characters`: a part of a word, such as "re…". */
const featureKind = z.enum(['words', 'characters'])

/** Half-open, in UTF-16 code units of the text as it was sent: what `text.slice(start, end)` gives. */
const place = { start: z.number().int(), end: z.number().int() }

const contributionSchema = z.object({
  feature: z.string(),
  kind: featureKind,
  /** What it adds to the margin; below zero it speaks against the tag. */
  weight: z.number(),
  places: z.array(z.object(place)),
})

const tagExplanationSchema = z.object({
  tag_id: z.number().int(),
  tag_name: z.string(),
  probability: z.number(),
  /** bias + every contribution + rest. With one tag per text it is told against the mean of all tags. */
  margin: z.number(),
  bias: z.number(),
  /** The strongest first, for or against. */
  contributions: z.array(contributionSchema),
  /** What all others add up to. */
  rest: z.number(),
  /** The same by words, in order: each feature is divided evenly among the words it is made of. */
  words: z.array(z.object({ ...place, weight: z.number() })),
})
export type TagExplanation = z.infer<typeof tagExplanationSchema>

export const explanationSchema = z.object({
  version: z.number().int(),
  model_hash: z.string(),
  /** Whether a text gets one tag, the likeliest, or none where that was learnt. */
  single_tag: z.boolean(),
  /** Words of the text, stopwords aside, and those that the version has learnt something about. */
  word_count: z.number().int(),
  known_word_count: z.number().int(),
  /** The likeliest tags, the likeliest first. */
  tags: z.array(tagExplanationSchema),
  other_tags: z.object({ count: z.number().int(), probability: z.number() }),
  /** How likely it is that no tag fits; 0 of a version that has not learnt from such texts. */
  no_tag_probability: z.number(),
})
export type Explanation = z.infer<typeof explanationSchema>

export const keywordsQuerySchema = z.object({
  tag: z.coerce.number('tag must be the id of a tag.').int('tag must be the id of a tag.'),
  limit: urlNumber.min(1).max(200).default(20),
})
export type KeywordsQuery = z.infer<typeof keywordsQuerySchema>

const keywordSchema = z.object({ feature: z.string(), kind: featureKind, weight: z.number() })
export type Keyword = z.infer<typeof keywordSchema>

/** The strongest first; `against` has weights below zero. */
export const keywordsSchema = z.object({
  version: z.number().int(),
  tag_id: z.number().int(),
  tag_name: z.string(),
  for: z.array(keywordSchema),
  against: z.array(keywordSchema),
})
export type Keywords = z.infer<typeof keywordsSchema>

export const explainText = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/explain/',
  summary: 'Why a version answers a text as it does: what each word adds, and where it stands.',
  description:
    'Exact, not estimated: bias, contributions and rest of a tag add up to its margin. The five likeliest tags with their 50 strongest contributions each. Costs nothing and is not counted as a request.',
  allow: 'viewer',
  params: modelParams,
  body: explainInputSchema,
  answer: explanationSchema,
})

import { z } from 'zod'
import { ALGORITHM_NAMES, ALGORITHMS, LANGUAGES, type SettingName } from '@/lib/engine/settings'
import { isBlank } from './is-blank'
import {
  EXPRESSION_NAME,
  EXPRESSIONS,
  LISTED_WORDS,
  MODEL_TAGS,
  PATTERN_LENGTH,
  WORD_LENGTH,
} from './limits'

const listedWords = z
  .array(
    z
      .string()
      .trim()
      .refine((word) => !isBlank(word), 'A word of a list must not be empty.')
      .max(WORD_LENGTH, 'A word of a list may have at most 200 characters.'),
  )
  .max(LISTED_WORDS, 'A list may have at most 10,000 words.')

/** One word to three: the smallest and the largest number of words in a word group. */
const ngramRange = z
  .tuple([z.number().int().min(1).max(3), z.number().int().min(1).max(3)])
  .refine(([min, max]) => min <= max, 'The minimum of ngram_range must not be above its maximum.')

const charNgramRange = z
  .tuple([z.number().int().min(1).max(5), z.number().int().min(1).max(5)])
  .refine(
    ([min, max]) => min <= max,
    'The minimum of char_ngram_range must not be above its maximum.',
  )

const regularExpressionSchema = z.object({
  name: z
    .string()
    .regex(
      EXPRESSION_NAME,
      'The name of a regular expression must be 1 to 50 letters, digits or underscores.',
    ),
  pattern: z
    .string()
    .min(1, 'The pattern of a regular expression must not be empty.')
    .max(PATTERN_LENGTH, 'The pattern of a regular expression may have at most 500 characters.'),
})
export type RegularExpression = z.infer<typeof regularExpressionSchema>

/** Names are tokens: two expressions of one name would be one. */
const regularExpressions = z
  .array(regularExpressionSchema)
  .max(EXPRESSIONS, 'There may be at most 50 regular_expressions.')
  .refine(
    (all) => new Set(all.map(({ name }) => name)).size === all.length,
    'Each of the regular_expressions must have a name of its own.',
  )

/** `name` is what an error calls it. */
export function minimumConfidence(name: string) {
  const sentence = `${name} must be a number from 0 to 1.`
  return z.number(sentence).min(0, sentence).max(1, sentence)
}

const minimumConfidenceByTag = z
  .array(
    z.object({
      tag_id: z.number().int(),
      minimum: minimumConfidence('The minimum of minimum_confidence_by_tag'),
    }),
  )
  .max(MODEL_TAGS)
  .refine(
    (all) => new Set(all.map(({ tag_id }) => tag_id)).size === all.length,
    'Each tag may stand once in minimum_confidence_by_tag.',
  )

/** Everything that training reads besides texts and tags, and which answers a version gives. */
export const settingsSchema = z.object({
  algorithm: z.enum(ALGORITHMS, `algorithm must be ${algorithmWords()}.`),
  language: z.enum(LANGUAGES, `language must be one of ${LANGUAGES.join(', ')}.`),
  ngram_range: ngramRange,
  char_ngram_range: charNgramRange.nullable(),
  /** Groups of characters also go on across words: for languages without spaces between them. */
  char_ngrams_cross_words: z.boolean(),
  max_features: z.number().int().min(10).max(100_000),
  use_stemming: z.boolean(),
  /** “café” and “cafe” are one word; letters of the language's own alphabet, such as the Spanish ñ, stay. */
  ignore_accents: z.boolean(),
  /** Tags of HTML are left out, “&eacute;” is read as é. */
  read_html: z.boolean(),
  preprocess_numbers: z.boolean(),
  preprocess_social_media: z.boolean(),
  /** What matches becomes one token of that name, in place of its words. RE2 syntax, case ignored. */
  regular_expressions: regularExpressions,
  normalize_weights: z.boolean(),
  /** While few texts are tagged (at most 1,000, and fewer than the others), the others are read, too: which words go together. */
  learn_from_untagged: z.boolean(),
  learn_from_no_tag: z.boolean(),
  /** `true`: the list of the language, which leaves negations in; or these words. */
  stopwords: z.union([z.boolean(), listedWords]),
  whitelist: listedWords,
  tagging_strategy: z.enum(['single', 'multi', 'auto']),
  /** What a version is less sure of is left out of its answers, so that a text can come back without a tag; 0: nothing is. */
  minimum_confidence: minimumConfidence('minimum_confidence'),
  /** The same of single tags, in place of the common one. */
  minimum_confidence_by_tag: minimumConfidenceByTag,
} satisfies Record<SettingName, z.ZodType>)
export type Settings = z.infer<typeof settingsSchema>

/** “"nb" (Naive Bayes) or "svm" (Support Vector Machine)” */
function algorithmWords(): string {
  return ALGORITHMS.map((id) => `"${id}" (${ALGORITHM_NAMES[id]})`).join(' or ')
}

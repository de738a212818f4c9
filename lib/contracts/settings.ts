import { z } from 'zod'
import { ALGORITHM_NAMES, ALGORITHMS, LANGUAGES, type SettingName } from '@/lib/engine/settings'

const listedWords = z
  .array(
    z
      .string()
      .trim()
      .min(1, 'A word of a list must not be empty.')
      .max(200, 'A word of a list may have at most 200 characters.'),
  )
  .max(10_000, 'A list may have at most 10,000 words.')

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

export const regularExpressionSchema = z.object({
  name: z
    .string()
    .regex(
      /^[A-Za-z0-9_]{1,50}$/,
      'The name of a regular expression must be 1 to 50 letters, digits or underscores.',
    ),
  pattern: z
    .string()
    .min(1, 'The pattern of a regular expression must not be empty.')
    .max(500, 'The pattern of a regular expression may have at most 500 characters.'),
})
export type RegularExpression = z.infer<typeof regularExpressionSchema>

/** Names are tokens: two expressions of one name would be one. */
const regularExpressions = z
  .array(regularExpressionSchema)
  .max(50, 'There may be at most 50 regular_expressions.')
  .refine(
    (all) => new Set(all.map(({ name }) => name)).size === all.length,
    'Each of the regular_expressions must have a name of its own.',
  )

/** Everything that training reads besides texts and tags. */
export const settingsSchema = z.object({
  algorithm: z.enum(ALGORITHMS, `algorithm must be ${algorithmWords()}.`),
  language: z.enum(LANGUAGES, `language must be one of ${LANGUAGES.join(', ')}.`),
  ngram_range: ngramRange,
  char_ngram_range: charNgramRange.nullable(),
  max_features: z.number().int().min(10).max(100_000),
  use_stemming: z.boolean(),
  preprocess_numbers: z.boolean(),
  preprocess_social_media: z.boolean(),
  /** What matches becomes one token of that name, in place of its words. RE2 syntax, case ignored. */
  regular_expressions: regularExpressions,
  normalize_weights: z.boolean(),
  stopwords: z.union([z.boolean(), listedWords]),
  whitelist: listedWords,
  tagging_strategy: z.enum(['single', 'multi', 'auto']),
} satisfies Record<SettingName, z.ZodType>)
export type Settings = z.infer<typeof settingsSchema>

/** MonkeyLearn's newest, but for stopwords (off) and 50,000 features: both measured better, see bench/README.md. */
export const defaultSettings: Settings = {
  algorithm: 'svm',
  language: 'en',
  ngram_range: [1, 2],
  char_ngram_range: null,
  max_features: 50_000,
  use_stemming: true,
  preprocess_numbers: true,
  preprocess_social_media: false,
  regular_expressions: [],
  normalize_weights: true,
  stopwords: false,
  whitelist: [],
  tagging_strategy: 'auto',
}

/** Languages in which parts of words say more than whole ones; what that gains is in bench/README.md. */
const languagesOfParts: readonly Settings['language'][] = ['zh', 'ja', 'ko']

export function defaultSettingsFor(language: Settings['language']): Settings {
  const hasParts = languagesOfParts.includes(language)
  return { ...defaultSettings, language, char_ngram_range: hasParts ? [1, 3] : null }
}

/** “"nb" (Naive Bayes) or "svm" (Support Vector Machine)” */
function algorithmWords(): string {
  return ALGORITHMS.map((id) => `"${id}" (${ALGORITHM_NAMES[id]})`).join(' or ')
}

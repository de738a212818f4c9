import { z } from 'zod'
import { declare } from './declare'
import { LARGE_BODY_BYTES } from './limits'
import { modelParams } from './params'
import { settingsSchema } from './settings'

/** Settings that differ from those of the model, and a text; without one a tagged text of the model is taken. */
export const featuresInputSchema = z.object({
  settings: settingsSchema.partial().optional(),
  text: z.string().max(2_000).optional(),
})
export type FeaturesInput = z.infer<typeof featuresInputSchema>

const became = z.object({ from: z.string(), to: z.string() })
export type Became = z.infer<typeof became>

/** What one of the own expressions matches in texts of the model, the newest tagged ones. */
const expressionMatchesSchema = z.object({
  name: z.string(),
  pattern: z.string(),
  /** Texts that were looked at, and those of them with a match. */
  looked_at: z.number().int(),
  texts: z.number().int(),
  /** What matched, as it stands in the texts: each once, the first three. */
  examples: z.array(z.string()),
  /** Other expressions take all that it matches. */
  is_taken: z.boolean(),
})
export type ExpressionMatches = z.infer<typeof expressionMatchesSchema>

/** How a text becomes features under some settings. */
export const featuresSchema = z.object({
  text: z.string(),
  /** Of the text, when it is one of the model's. */
  id: z.number().int().nullable(),
  tokens: z.array(
    z.object({
      /** Half-open, in UTF-16 code units of the text. */
      start: z.number().int(),
      end: z.number().int(),
      /** A stem, or the name of a kind such as "<date>"; null: left out as a stopword. */
      becomes: z.string().nullable(),
      is_word: z.boolean(),
    }),
  ),
  /** Each once; the first 200. */
  features: z.array(z.object({ kind: z.enum(['words', 'characters']), text: z.string() })),
  feature_count: z.number().int(),
  /** What each setting does, or would do if it were on, to texts of the model. Empty: no text shows it. */
  examples: z.object({
    /** A word group of one, two and three words. */
    ngram_range: z.array(z.string()),
    char_ngram_range: z.array(z.string()),
    use_stemming: z.array(became),
    /** Words with accents, and what they are read as. */
    ignore_accents: z.array(became),
    /** A piece of HTML, and the text that is read of it. */
    read_html: z.array(became),
    stopwords: z.array(z.string()),
    preprocess_numbers: z.array(became),
    preprocess_social_media: z.array(became),
    regular_expressions: z.array(became),
  }),
  /** Of each of the regular_expressions, in their order. */
  expressions: z.array(expressionMatchesSchema),
})
export type Features = z.infer<typeof featuresSchema>
export type FeatureExamples = Features['examples']

export const showFeatures = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/features/',
  summary: 'How a text becomes features under these settings, and what each setting does.',
  description:
    'Settings that are left out are those of the model; without a text a tagged one of the model is taken. Nothing is changed.',
  allow: 'viewer',
  params: modelParams,
  body: featuresInputSchema,
  bodyBytes: LARGE_BODY_BYTES,
  answer: featuresSchema,
})

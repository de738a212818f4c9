import { z } from 'zod'
import { declare } from './declare'
import { CLASSIFY_BODY_BYTES, CLASSIFY_TEXTS } from './limits'
import { modelParams } from './params'
import { minimumConfidence } from './settings'

/** It is answered as it was sent. */
const isExact = (id: unknown) =>
  typeof id !== 'number' || !Number.isInteger(id) || Number.isSafeInteger(id)
const NOT_EXACT = 'external_id is a number with more digits than can be kept: send it as a string.'

export const classifyTextSchema = z.union(
  [
    z.string(),
    z.object({ text: z.string(), external_id: z.unknown().refine(isExact, NOT_EXACT).optional() }),
  ],
  'An element of data must be a string, or an object with a text.',
)

export const classifyInputSchema = z.object({
  data: z
    .array(classifyTextSchema)
    .min(1, 'data must have at least one text.')
    .max(
      CLASSIFY_TEXTS,
      `data must have at most ${CLASSIFY_TEXTS} texts; send the others in further requests.`,
    ),
  /** false: the sandbox version; true: the last deployment. */
  production_model: z.boolean().nullish(),
  /** Pins one version by number. */
  version: z.number().int().nullish(),
  /** Asks what was in production at a moment, such as 2026-03-01T12:00:00Z. */
  as_of: z.iso
    .datetime({ offset: true, error: 'as_of must be a moment like 2026-03-01T12:00:00Z.' })
    .nullish(),
  /** true: each answer says how many words the text has, and how many of them the version knows. */
  count_words: z.boolean().nullish(),
  /** What is answered less surely is left out, so that a text can come back without a tag; in place of the version's own minimums, 0 for all answers. */
  minimum_confidence: minimumConfidence('minimum_confidence').nullish(),
  /** The same of single tags by their names, in place of all others: {"Refund": 0.9}. */
  minimum_confidences: z.record(z.string(), minimumConfidence('minimum_confidences')).nullish(),
  /** true: the header X-Request-Id of the answer has an id, by which feedback can be given. */
  request_id: z.boolean().nullish(),
})
export type ClassifyInput = z.infer<typeof classifyInputSchema>

export const classificationSchema = z.object({
  tag_name: z.string(),
  tag_id: z.number().int(),
  confidence: z.number(),
})

export const classifiedSchema = z.object({
  text: z.string(),
  external_id: z.unknown().nullable(),
  error: z.boolean(),
  error_detail: z.string().optional(),
  classifications: z.array(classificationSchema),
  /** With count_words: words but for stopwords and numbers, and those of them that are part of a feature. */
  word_count: z.number().int().optional(),
  known_word_count: z.number().int().optional(),
})
export type Classified = z.infer<typeof classifiedSchema>
export const classifyAnswerSchema = z.array(classifiedSchema)

export const classifyTexts = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/classify/',
  summary: 'Classify 1 to 500 texts with the sandbox, production or one version by its number.',
  description:
    'The headers X-Langur-Version and X-Langur-Model-Hash say which version answered, X-Langur-Ignored-Fields names what was sent and is no field of this request. A field such as production is refused where none of production_model, version and as_of is there: the sandbox would answer. A blank text is an error of its element and costs nothing. A text without anything that the version knows is answered by how often each tag was given; count_words tells how much of a text it knows. What is less sure than the version’s minimum is left out, and a text can come back without a tag; minimum_confidence, and minimum_confidences for single tags, ask for other minimums than its own. A header X-Request-Id, or request_id true, asks for an id of the request: the header X-Request-Id of the answer has it, the one that was sent or a new one, and feedback/ knows it. A version asked by its number counts for that version: for production while it is live. With a header X-Langur-Try, as pages send it, a request is neither counted nor kept.',
  isTolerant: true,
  allow: 'viewer',
  scope: 'classify',
  params: modelParams,
  body: classifyInputSchema,
  bodyBytes: CLASSIFY_BODY_BYTES,
  answer: classifyAnswerSchema,
})

import { z } from 'zod'
import { chosenBy, sampleOrders } from './choices'
import { declare } from './declare'
import { seenDraftSchema } from './draft'
import { fieldValueSchema } from './field'
import { MODEL_TEXTS, UPLOAD_BODY_BYTES } from './limits'
import { listOf, pageQuery } from './list'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'
import { sampleFilterQuery, sampleFilterShape } from './sample-filter'
import { uploadCountsSchema, uploadInputSchema } from './upload'

export const answerSchema = z.object({ tag_id: z.number().int(), confidence: z.number() })

/** One text of a model, with its tags now and what the sandbox says. */
export const sampleSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  tags: z.array(z.number().int()),
  sandbox: z
    .object({
      tags: z.array(z.number().int()),
      confidence: z.number(),
      /** Out-of-fold: said by a model that had not seen this text. */
      out_of_fold: z.boolean(),
    })
    .nullable(),
  disagrees: z.boolean(),
  /** Somebody judged that it fits none of the tags. */
  fits_no_tag: z.boolean(),
  source: z.string(),
  added: z.string(),
  /** Who said the newest of what is said of it now, and when; null while nothing is. */
  tagged: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** By the names of the fields; those that it has no value of are not there. */
  fields: z.record(z.string(), fieldValueSchema),
  /** The same as `fields.external_id`. */
  external_id: z.string().nullable(),
})
export type Sample = z.infer<typeof sampleSchema>
export const sampleListSchema = listOf(sampleSchema)

export const similarQuery = z.object({ limit: urlNumber.min(1).max(20).default(4) })

/** The most similar first. */
export const similarListSchema = z.object({ items: z.array(sampleSchema) })
export type SimilarList = z.infer<typeof similarListSchema>

export const sampleListQuery = pageQuery.extend(sampleFilterQuery.shape).extend({
  after: z.string().max(8_000).optional(),
  order: z.enum(sampleOrders).default('-added'),
  order_field: urlNumber
    .optional()
    .describe('The id of the field that `field` and `-field` sort by.'),
  offset: urlNumber
    .min(0)
    .max(MODEL_TEXTS)
    .optional()
    .describe(
      'How many texts of the list to pass over, for a look into its middle; not with after.',
    ),
})
export type SampleListQuery = z.infer<typeof sampleListQuery>

/** Which samples a change is about: listed ids, all that match a filter, or every one, which must be said. */
const chosen = {
  ids: z.array(z.number().int()).min(1).max(10_000).optional(),
  filter: z
    .object({
      ...sampleFilterShape,
      q: z
        .string()
        .max(1_000)
        .refine(
          (q) => q.trim() !== '',
          'filter.q must not be empty: nothing to search for would be every text. Leave it out if the other conditions are meant alone; if every text of the model is meant, send {"all": true} in place of filter.',
        )
        .optional(),
    })
    .refine(
      (filter) => Object.values(filter).some((one) => one !== undefined),
      'filter has no condition. If every text of the model is meant, send {"all": true} in its place.',
    )
    .optional(),
  all: z.literal(true, 'all must be true, or left out.').optional(),
}
const oneChoice = ({ ids, filter, all }: { ids?: unknown; filter?: unknown; all?: unknown }) =>
  [ids, filter, all].filter((one) => one !== undefined).length === 1
const oneChoiceMessage =
  'Say which texts: give one of ids, filter, or {"all": true} for every text of the model.'

const isNone = (tags: readonly number[] | undefined) => tags?.length === 0

/** Exactly one: the tags they get, tags to add or remove or both, a tag by its name, the sandbox's answers, or that none fits. */
export const samplesTagSchema = z
  .object({
    ...chosen,
    set_tags: z.array(z.number().int()).max(200).optional(),
    add_tags: z.array(z.number().int()).max(200).optional(),
    remove_tags: z.array(z.number().int()).max(200).optional(),
    /** A tag that is added by its name, and made if there is none that is called so. */
    add_tag_named: nameSchema('add_tag_named').optional(),
    accept_sandbox: z.literal(true).optional(),
    /** None of the model's tags fits: the texts lose theirs, leave the queue, and no version learns from them. */
    fits_no_tag: z.literal(true, 'fits_no_tag must be true, or left out.').optional(),
    /** Copies of the texts of which nobody has said anything get the same, up to 100 texts in all. */
    with_copies: z.literal(true, 'with_copies must be true, or left out.').optional(),
    /** The tags that the caller saw on each text, often none. A text that has others now, or was judged to fit none, refuses the change, unless it is as wanted. */
    expected_tags: z.array(z.number().int()).max(200).optional(),
    /** That the caller saw that the texts fit no tag; `expected_tags` is then []. */
    expected_fits_no_tag: z.boolean().optional(),
    /** How the texts were chosen; kept with each annotation, the proof needs it. */
    chosen_by: z.enum(chosenBy).default('person'),
    /** The sandbox version whose answer the person saw. */
    seen_version: z.number().int().nullish(),
    /** The draft whose answer the person saw in its place, and that answer. */
    seen_draft: seenDraftSchema.nullish(),
  })
  .refine(oneChoice, oneChoiceMessage)
  .refine(
    ({ seen_version, seen_draft, accept_sandbox }) =>
      !seen_draft || (typeof seen_version !== 'number' && accept_sandbox === undefined),
    'Give seen_draft without seen_version and accept_sandbox: one answer was seen.',
  )
  .refine(
    (value) => value.expected_tags === undefined || value.ids !== undefined,
    'Give expected_tags together with ids.',
  )
  .refine(
    ({ with_copies, ids }) => !with_copies || (ids !== undefined && ids.length <= 100),
    'Give with_copies together with ids, at most 100.',
  )
  .refine(
    ({ expected_tags, expected_fits_no_tag }) => !expected_fits_no_tag || isNone(expected_tags),
    'expected_fits_no_tag goes together with "expected_tags": [].',
  )
  .refine(
    ({ set_tags, add_tags, remove_tags, add_tag_named, accept_sandbox, fits_no_tag }) =>
      [set_tags, add_tags ?? remove_tags, add_tag_named, accept_sandbox, fits_no_tag].filter(
        (one) => one !== undefined,
      ).length === 1,
    'Give set_tags, accept_sandbox, or what to change: add_tags, remove_tags or both of these; else add_tag_named or fits_no_tag alone.',
  )
export type SamplesTag = z.infer<typeof samplesTagSchema>

export const samplesDeleteSchema = z.object(chosen).refine(oneChoice, oneChoiceMessage)
/** Texts that a change is about, by what they have in common. */
export const sampleFilterOfChange = chosen.filter.unwrap()
export type SamplesDelete = z.infer<typeof samplesDeleteSchema>

/** `revision` is what to undo; null when nothing changed. */
export const samplesChangedSchema = z.object({
  changed: z.number().int(),
  revision: z.number().int().nullable(),
})
export type SamplesChanged = z.infer<typeof samplesChangedSchema>

export const listSamples = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/data/',
  summary: 'The texts of a model now, filtered and searched, page by page.',
  description:
    '`q` finds texts that contain all that stands between its spaces, signs and parts of words, too, and `"phrases in quotes"` as they stand; whatever the case, and whatever the accents where none is typed. A change by `filter` finds the same texts. Of a search, and of filters that no index knows, at most 1,000 are counted, else 10,000; `count.exact` says whether those are all. `after` goes through a list that changes without leaving out or repeating a text; `offset`, in a search at most 10,000, looks into the middle of it. A text that has nothing to be sorted by, such as a confidence or a value of the field, is not in that order.',
  allow: 'viewer',
  params: modelParams,
  query: sampleListQuery,
  answer: sampleListSchema,
})

export const listSimilar = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/data/{sampleId}/similar/',
  summary: 'The tagged texts that share most words with a text, rare words counting most.',
  description: 'Of words that very many texts have, only the newest of these texts are looked at.',
  allow: 'member',
  params: modelParams.extend({ sampleId: urlNumber }),
  query: similarQuery,
  answer: similarListSchema,
})

export const uploadSamples = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/data/',
  summary: 'Upload texts with or without tags; unknown tag names become tags.',
  description:
    '`input_duplicates_strategy`: a text that is there twice gets the tags of all (`merge`, unless something else is said), of the first (`keep_first`) or of the last (`keep_last`) that has `tags`. `existing_duplicates_strategy`: a text that the model has gets them in place of its own (`overwrite`, unless something else is said), or is left alone (`ignore`). A text without `tags` takes none away, one with `[]` all. `fields` are values by name, strings, numbers or dates as ISO 8601 writes them; what kind a new field has, its first values decide. Values of fields that are not given stay, null takes one away. `external_id` is a field of strings.',
  allow: 'editor',
  params: modelParams,
  body: uploadInputSchema,
  bodyBytes: UPLOAD_BODY_BYTES,
  answer: uploadCountsSchema,
})

export const tagSamples = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/data/',
  summary:
    'Set, add or remove tags of listed texts, of those that match a filter, or of all; or say that they fit none.',
  description:
    'With `fits_no_tag` the texts are judged to fit none of the tags; giving them one takes that back, and so does `"set_tags": []`. Every text of the model is meant only by `{"all": true}`; a filter without a condition is refused. With `expected_tags`, such as `[]`, a text that somebody else has tagged meanwhile is not tagged anew: 409 says by whom and how, and nothing is changed. Without it the tags that are given last stand.',
  allow: 'tagger',
  params: modelParams,
  body: samplesTagSchema,
  answer: samplesChangedSchema,
})

export const deleteSamples = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/data/',
  summary: 'Delete listed texts, those that match a filter, or all. It can be undone.',
  description:
    'Every text of the model is meant only by `{"all": true}`; a filter without a condition is refused.',
  allow: 'editor',
  params: modelParams,
  body: samplesDeleteSchema,
  answer: samplesChangedSchema,
})

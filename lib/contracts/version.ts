import { z } from 'zod'
import { declare } from './declare'
import { keywordsQuerySchema, keywordsSchema } from './explain'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber, versionParams } from './params'
import { samplesChangedSchema } from './sample'
import { settingsSchema } from './settings'

/** Both ends of a 95 % interval, by bootstrap over groups of copies. */
const intervalSchema = z.tuple([z.number(), z.number()])

export const tagScoreSchema = z.object({
  tag_id: z.number().int(),
  name: z.string(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** Tagged texts that carry this tag. */
  support: z.number().int(),
  /** Texts that the version answered with this tag. */
  answered: z.number().int(),
  /** 95 %; missing in versions that were trained before it was measured, null for a tag without texts. */
  f1_interval: intervalSchema.nullable().optional(),
  /**
   * Whether it has a score of its own. False where all its texts are held out together, as of a single text: then none was
   * left to learn from, and its numbers are 0. Missing in older versions.
   */
  is_scored: z.boolean().optional(),
})
export type TagScore = z.infer<typeof tagScoreSchema>

const baselineSchema = z.object({
  accuracy: z.number(),
  macro_f1: z.number(),
  micro_f1: z.number().nullable(),
})

const reliabilityBinSchema = z.object({
  texts: z.number().int(),
  /** The lowest and the highest confidence in it, and their mean. */
  from: z.number(),
  to: z.number(),
  confidence: z.number(),
  /** The share of answers that are right, and its 95 % interval. */
  right: z.number(),
  interval: intervalSchema,
})
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>

/** Of one tag: how often texts have it, by how sure it was that they do, in tenths of certainty. */
const tagReliabilitySchema = z.object({
  tag_id: z.number().int(),
  calibration_error: z.number(),
  /** `right` is the share of texts that have the tag; tenths without a text are left out. */
  bins: z.array(reliabilityBinSchema),
})

/** Entry t, from 0 to 100: answers that are at least t % sure, and those of them that are right. */
export const thresholdsSchema = z.object({
  answered: z.array(z.number().int()),
  right: z.array(z.number().int()),
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/** How far the scores can be trusted. */
export const detailsSchema = z.object({
  /** Different texts: copies and near copies count once. */
  groups: z.number().int(),
  /** Of them those that differ little from another one, and were held out and counted with it; missing in older versions. */
  near_copies: z.number().int().optional(),
  /** How much higher accuracy would have looked with near copies held out apart, as a share; missing in older versions. */
  near_copy_flattery: z.number().optional(),
  accuracy_interval: intervalSchema,
  macro_f1_interval: intervalSchema,
  micro_f1_interval: intervalSchema.nullable(),
  baselines: z.object({
    /** Always answering the most frequent tag (multi-tag: the most frequent set of tags). */
    most_frequent: baselineSchema.extend({ tags: z.array(z.number().int()) }),
    /** Answers drawn at random, each tag as often as it occurs. */
    chance: baselineSchema,
  }),
  /** Ten bins of the same size, by the confidence in the likeliest tag. */
  reliability: z.array(reliabilityBinSchema),
  /** Multi-tag only, a tag each; missing in versions that were trained before it was measured. */
  tag_reliability: z.array(tagReliabilitySchema).nullable().optional(),
  /** Of all answers, whatever minimum the version has. Multi-tag: tags instead of texts. */
  thresholds: thresholdsSchema,
  /** Multi-tag only: tag ids that were missing in an answer and the ones that stood there instead, null for none. */
  mixed_up: z
    .array(
      z.object({
        missed: z.number().int().nullable(),
        added: z.number().int().nullable(),
        texts: z.number().int(),
      }),
    )
    .nullable(),
})
export type Details = z.infer<typeof detailsSchema>

/** Tagged texts whose tags contradict what a model that has not seen them is sure of, the surest first, at most 1,000. */
const suspiciousSchema = z.object({
  ids: z.array(z.number().int()),
  /** Tag ids that each should have instead. */
  suggested: z.array(z.array(z.number().int())),
  /** How sure the version is of these, and of the tags that the text has. */
  confidences: z.array(z.number()),
  own: z.array(z.number()),
})
export type Suspicious = z.infer<typeof suspiciousSchema>

/** Everything measured on the out-of-fold answers of one version, pooled. */
export const metricsSchema = z.object({
  texts: z.number().int(),
  folds: z.number().int(),
  multi: z.boolean(),
  accuracy: z.number(),
  macro_f1: z.number(),
  micro_f1: z.number().nullable(),
  calibration_error: z.number(),
  per_tag: z.array(tagScoreSchema),
  /** Single-tag versions only: counts[i][j] = texts tagged i answered j, in the order of `per_tag`. */
  confusion: z.array(z.array(z.number().int())).nullable(),
  /**
   * Texts that fit no tag, those to which no tag was answered, and those of which both hold; missing where none was learnt
   * from.
   */
  no_tag: z
    .object({ texts: z.number().int(), answered: z.number().int(), right: z.number().int() })
    .optional(),
  /** Tags without a text, or in older versions with too few, which are not part of this version. */
  left_out: z.array(
    z.object({ tag_id: z.number().int(), name: z.string(), texts: z.number().int() }),
  ),
  /** Missing in versions that were trained before these were measured. */
  details: detailsSchema.optional(),
  /** Kept with the rest, but read by pages from a list of its own. */
  suspicious: suspiciousSchema.optional(),
})
export type Metrics = z.infer<typeof metricsSchema>

export const versionSchema = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  /** When its run read the data; what `last_trained` tells. */
  trained: z.string(),
  created: z.string(),
  duration_ms: z.number(),
  asked_by: z.string(),
  automatic: z.boolean(),
  engine_version: z.string(),
  model_hash: z.string(),
  data_hash: z.string(),
  model_bytes: z.number().int(),
  settings: settingsSchema,
  /** Whether it answers with any number of tags, each decided by itself, or always with one. */
  multi: z.boolean(),
  tags: z.array(z.object({ id: z.number().int(), name: z.string() })),
  accuracy: z.number(),
  macro_f1: z.number(),
  texts: z.number().int(),
  /** 95 %; null in versions that were trained before it was measured. */
  intervals: z.object({ accuracy: intervalSchema, macro_f1: intervalSchema }).nullable(),
  warnings: z.array(z.string()),
  /** The search that found its settings, and how many it tried. */
  tuning: z.object({ id: z.number().int(), tried: z.number().int() }).nullable(),
  /** Of the texts that were there then, those erased for good since: with any it cannot be trained again to the same bytes. */
  erased_texts: z.number().int(),
})
export type Version = z.infer<typeof versionSchema>
export const versionListSchema = listOf(versionSchema)

export const reportSchema = versionSchema.extend({
  metrics: metricsSchema.omit({ suspicious: true }),
  /** Texts whose tag looked wrong to it, at most 1,000; null where that was not looked for. */
  suspicious_count: z.number().int().nullable(),
})
export type Report = z.infer<typeof reportSchema>

/** Texts of one cell of the confusion matrix, or all mistakes, with the answers of that version. */
export const versionTextsQuery = pageQuery.extend({
  actual: urlNumber.optional(),
  answered: urlNumber.optional(),
  wrong: z.stringbool().optional(),
})
export const versionTextSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  /** The tags at training time, and now. */
  tags: z.array(z.number().int()),
  tags_now: z.array(z.number().int()),
  answer: z.array(z.number().int()),
  confidence: z.number(),
  deleted: z.boolean(),
})
export type VersionText = z.infer<typeof versionTextSchema>
export const versionTextListSchema = listOf(versionTextSchema)

export const restoreVersion = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/restore/',
  summary: 'Bring texts, tags and settings back to what a version was trained on.',
  description: 'It is a change that can be undone. Production and promises stay as they are.',
  allow: 'editor',
  scope: 'train',
  params: versionParams,
  answer: samplesChangedSchema,
})

export const listVersions = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/',
  summary: 'The versions of a model with accuracy and F1, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: versionListSchema,
})

export const showVersion = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/',
  summary: 'A version with its report: all figures come from out-of-fold answers.',
  allow: 'viewer',
  params: versionParams,
  answer: reportSchema,
})

export const listVersionTexts = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/texts/',
  summary: 'The texts of a cell of the confusion matrix, or the mistakes, the surest first.',
  description:
    '`actual` and `answered` are tag ids: both give a cell, `actual` with `wrong=true` the mistakes of a tag, `wrong=true` alone all mistakes.',
  allow: 'viewer',
  params: versionParams,
  query: versionTextsQuery,
  answer: versionTextListSchema,
})

export const listKeywords = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/keywords/',
  summary: 'The words that speak most for a tag in a version, and most against it.',
  description: '`tag` is the id of a tag of that version, `limit` how many of each (20).',
  allow: 'viewer',
  params: versionParams,
  query: keywordsQuerySchema,
  answer: keywordsSchema,
})

export const showThresholds = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/thresholds/',
  summary: 'How many answers with a tag are at least so sure, and how many of them are right.',
  description:
    'All out-of-fold answers with the tag count, whatever minimum the version has. Those of all tags together are in `metrics.details.thresholds` of the version.',
  allow: 'viewer',
  params: versionParams,
  query: z.object({ tag: urlNumber }),
  answer: thresholdsSchema,
})

const OUT_OF_FOLD =
  'Each text that a version was trained on, with its tags then, the answer of a model that had not seen it, how sure that was of the likeliest tag, whether it is right, and the fold (from 1) in which it was held out.'

export const downloadOutOfFold = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/out-of-fold/csv/',
  summary: 'The out-of-fold answers of a version as a CSV file, a line per text.',
  description: `${OUT_OF_FOLD} Several tags in a cell are a JSON list.`,
  allow: 'viewer',
  params: versionParams,
  answer: z.string(),
  answerType: 'text/csv',
})

export const downloadOutOfFoldLines = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/out-of-fold/jsonl/',
  summary: 'The out-of-fold answers of a version, a line of JSON per text.',
  description: OUT_OF_FOLD,
  allow: 'viewer',
  params: versionParams,
  answer: z.string(),
  answerType: 'application/x-ndjson',
})

export const downloadReport = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/csv/',
  summary: 'The report of a version as a CSV file, a line per number.',
  allow: 'viewer',
  params: versionParams,
  answer: z.string(),
  answerType: 'text/csv',
})

import { z } from 'zod'
import { declare } from './declare'
import { keywordsQuerySchema, keywordsSchema } from './explain'
import { listOf, pageQuery } from './list'
import { intervalSchema, metricsSchema, thresholdsSchema } from './metrics'
import { modelParams, urlNumber, versionParams } from './params'
import { samplesChangedSchema } from './sample'
import { settingsSchema } from './settings'

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

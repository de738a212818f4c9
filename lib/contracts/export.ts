import { z } from 'zod'
import { type ExportColumn, type ExportFormat, exportColumns, exportFormats } from './choices'
import { declare } from './declare'
import { EXPORT_KEPT_DAYS, EXPORTED_AT_ONCE, EXPORTS_KEPT } from './limits'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'
import { type SamplesDelete, samplesDeleteSchema } from './sample'
import { sampleFilterQuery } from './sample-filter'

/** What is asked for: texts of a model, or the whole of it as a bundle. */
export type ExportWork =
  | { kind: 'texts'; choice: SamplesDelete; format: ExportFormat; columns: ExportColumn[] }
  | { kind: 'bundle' }

/** Each once, in the order in which files have them. */
const columnsSchema = z
  .array(z.enum(exportColumns))
  .transform((wanted) => exportColumns.filter((column) => wanted.includes(column)))

export const exportInputSchema = samplesDeleteSchema.safeExtend({
  format: z.enum(exportFormats),
  columns: columnsSchema.default([]),
})

export const exportSchema = z.object({
  id: z.number().int(),
  kind: z.enum(['texts', 'bundle']),
  /** Of texts; null for a bundle. */
  format: z.enum(exportFormats).nullable(),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  by: z.string(),
  created: z.string(),
  finished: z.string().nullable(),
  file_name: z.string(),
  /** Null before it is whole, and once it is kept no more. */
  bytes: z.number().int().nullable(),
  kept_until: z.string().nullable(),
  /** Texts, or rows of a bundle; `total` is 0 before they are counted. */
  done: z.number().int(),
  total: z.number().int(),
  error: z.string().nullable(),
})
export type Export = z.infer<typeof exportSchema>

export const exportListSchema = listOf(exportSchema)

export const downloadSamplesQuery = sampleFilterQuery.extend({
  format: z.enum(exportFormats),
  columns: z
    .string()
    .max(100)
    .default('')
    .transform((list) => list.split(',').filter((name) => name !== ''))
    .refine(
      (names) => names.every((name) => exportColumns.some((column) => column === name)),
      `columns must be some of ${exportColumns.join(', ')}, with commas between them.`,
    )
    .transform((names) => exportColumns.filter((column) => names.includes(column)))
    .describe(`Some of ${exportColumns.join(', ')}, with commas between them.`),
})
export type DownloadSamplesQuery = z.output<typeof downloadSamplesQuery>

const exportParams = modelParams.extend({ exportId: urlNumber })

const SHAPE =
  'Each text has `text`, its `tags` by name, and `fits_no_tag`. `columns` adds `sandbox` and `production` (what they answer, how sure, and whether by a model that had not seen the text), `tagged` (by whom and when), `source` (where it came from, and when), `id`, and the model’s own `fields`.'

export const downloadSamples = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/data/file/',
  summary: `The texts of a filter, at most ${EXPORTED_AT_ONCE}, as a CSV, Excel or JSONL file.`,
  description: `${SHAPE} More texts are asked for by POST to exports/.`,
  allow: 'viewer',
  params: modelParams,
  query: downloadSamplesQuery,
  answer: z.string(),
  answerType: 'application/octet-stream',
})

export const listExports = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/exports/',
  summary: 'The files that were made of a model, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: exportListSchema,
})

export const startExport = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/exports/',
  summary:
    'Make a CSV, Excel or JSONL file of listed texts, of those that match a filter, or of all.',
  description: `${SHAPE} The file is of the moment at which its making begins, kept for ${EXPORT_KEPT_DAYS} days, and got from exports/{exportId}/file/. Of a model at most ${EXPORTS_KEPT} files are kept.`,
  allow: 'viewer',
  params: modelParams,
  body: exportInputSchema,
  answer: exportSchema,
})

export const startBundle = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/bundle/',
  summary: 'Make one file of a whole model, with which it can be brought into another Langur.',
  description: `It has texts, tags, who tagged what when, settings, versions, deployments, promises and checks; no accounts, no production requests, no API tokens. It is one of the model's exports: kept for ${EXPORT_KEPT_DAYS} days, and got from exports/{exportId}/file/.`,
  allow: 'viewer',
  params: modelParams,
  answer: exportSchema,
})

export const showExport = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/exports/{exportId}/',
  summary: 'One export: how far it is, or how it ended.',
  allow: 'viewer',
  params: exportParams,
  answer: exportSchema,
})

export const downloadExport = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/exports/{exportId}/file/',
  summary: 'The file of an export that is finished.',
  allow: 'viewer',
  params: exportParams,
  answer: z.string(),
  answerType: 'application/octet-stream',
})

export const deleteExport = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/exports/{exportId}/',
  summary: 'Cancel an export that is under way, or delete the file of one that is finished.',
  allow: 'viewer',
  params: exportParams,
  answer: exportSchema,
})

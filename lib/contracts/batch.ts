import { z } from 'zod'
import { batchAnswerers, batchColumns } from './choices'
import { declare } from './declare'
import { fileChoiceSchema, fileOptionsSchema } from './file-options'
import { fileGuessSchema, rowProblemSchema } from './import'
import { BATCH_KEPT_DAYS, UPLOAD_ROWS } from './limits'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'
import { adoptedSchema } from './request'

const AT_LEAST_ONE = 'columns must name at least one column.'

export const batchStates = [
  'ready',
  'queued',
  'running',
  'finished',
  'failed',
  'cancelled',
] as const

/** Which version was asked for; `version` is null unless one was named by its number. */
export const batchAskedSchema = z.object({
  answered_by: z.enum(batchAnswerers),
  version: z.number().int().nullable(),
})
export type BatchAsked = z.infer<typeof batchAskedSchema>

/** What became of the rows that are done. */
export const batchCountsSchema = z.object({
  /** Texts that were answered; those left empty for being unsure are among them. */
  texts: z.number().int(),
  /** Rows without a text. */
  empty: z.number().int(),
  /** Rows that could not be read. */
  unreadable: z.number().int(),
  /** Texts below `empty_below`, or below the minimum of the version where that is not given, whose answer was left empty. */
  left_empty: z.number().int(),
  /** Texts below `empty_below`, or below 0.6 where that is not given. */
  unsure: z.number().int(),
  /** How many texts got each tag; `id` 0 counts those that got none. */
  tags: z.array(z.object({ id: z.number().int(), name: z.string(), count: z.number().int() })),
})
export type BatchCounts = z.infer<typeof batchCountsSchema>

export const batchSchema = z.object({
  id: z.number().int(),
  state: z.enum(batchStates),
  file_name: z.string(),
  bytes: z.number().int(),
  by: z.string(),
  created: z.string(),
  started: z.string().nullable(),
  finished: z.string().nullable(),
  guess: fileGuessSchema,
  options: fileOptionsSchema,
  /** The place of the column with the texts, from 0. */
  text_column: z.number().int(),
  ...batchAskedSchema.shape,
  /** The number of the version that answers all rows; null until it is started. */
  answering_version: z.number().int().nullable(),
  columns: z.array(z.enum(batchColumns)),
  /** In place of the minimums that the version has; null: those decide. */
  empty_below: z.number().nullable(),
  /** `share` is 0..1, by the bytes of the file that are read. */
  progress: z.object({
    rows: z.number().int(),
    share: z.number(),
    rows_per_second: z.number().nullable(),
    seconds_left: z.number().nullable(),
  }),
  counts: batchCountsSchema,
  /** The first rows that could not be read. */
  problems: z.array(rowProblemSchema),
  error: z.string().nullable(),
  /** Whether there is a result to download, of all rows or of those that are done. */
  has_result: z.boolean(),
  /** When its files are deleted, or were; null until it has ended. */
  kept_until: z.string().nullable(),
  /** The change that took its unsure texts into the data; null: none has. */
  taken_revision: z.number().int().nullable(),
})
export type Batch = z.infer<typeof batchSchema>
export const batchListSchema = listOf(batchSchema)

const emptyBelow = z.number().min(0).max(1)
const versionNumber = z.number().int().min(1)

export const batchEditSchema = z.object({
  options: fileChoiceSchema.optional(),
  text_column: z.number().int().min(0).optional(),
  answered_by: z.enum(batchAnswerers).optional(),
  version: versionNumber.nullable().optional(),
  columns: z.array(z.enum(batchColumns)).min(1, AT_LEAST_ONE).optional(),
  empty_below: emptyBelow.nullable().optional(),
})
export type BatchEdit = z.infer<typeof batchEditSchema>

export const batchUploadQuery = z.object({
  file_name: z.string().trim().min(1).max(255),
  text_column: z
    .string()
    .max(300)
    .optional()
    .describe('The name of the column with the texts; absent: it is guessed.'),
  answered_by: z
    .enum(batchAnswerers)
    .optional()
    .describe('Absent: `version` where a version is named, else `production`.'),
  version: urlNumber.min(1).optional().describe('The number of a version, which then answers.'),
  columns: z
    .string()
    .max(200)
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(batchColumns)).min(1, AT_LEAST_ONE))
    .optional()
    .describe(
      `What is added to each row, with commas between: ${batchColumns.join(', ')}. Absent: tag, confidence and version.`,
    ),
  empty_below: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'Answers that are less sure are left empty, such as 0.6; 0 leaves none empty. Absent: the minimum confidence of the version decides.',
    ),
  start: z.stringbool().default(true).describe('false: the file waits until `start/` is called.'),
})
export type BatchUpload = z.infer<typeof batchUploadQuery>

const batchParams = modelParams.extend({ batchId: urlNumber })
const WHO = 'Viewers look and download; editors start, cancel and delete.'

export const listBatches = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/batches/',
  summary: 'Files that were sent to be answered, newest first.',
  description: `Files are kept for ${BATCH_KEPT_DAYS} days after a batch has ended; that there was one stays.`,
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: batchListSchema,
})

export const createBatch = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/batches/',
  summary:
    'Send a CSV, TSV, text, Excel, JSON or JSONL file and get it back with a tag on each row.',
  description: `The version is fixed when the batch starts, so that one version answers all rows. Rows keep their order and all that stands in them; a row without a text, or that cannot be read, gets no answer and says why in a last column, \`problem\`. ${WHO}`,
  allow: 'editor',
  params: modelParams,
  query: batchUploadQuery,
  bodyType: 'application/octet-stream',
  answer: batchSchema,
})

export const showBatch = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/batches/{batchId}/',
  summary: 'One batch: how far it is, what was answered, and until when its files are kept.',
  allow: 'viewer',
  params: batchParams,
  answer: batchSchema,
})

export const editBatch = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/batches/{batchId}/',
  summary: 'Change what a batch will do that is not started yet.',
  allow: 'editor',
  params: batchParams,
  body: batchEditSchema,
  answer: batchSchema,
})

export const startBatch = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/batches/{batchId}/start/',
  summary: 'Start a batch, or go on with one that failed or was cancelled.',
  description: 'One that goes on is answered by the version that it began with.',
  allow: 'editor',
  params: batchParams,
  answer: batchSchema,
})

export const cancelBatch = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/batches/{batchId}/cancel/',
  summary: 'Stop a batch. The rows that are done can be downloaded.',
  allow: 'editor',
  params: batchParams,
  answer: batchSchema,
})

export const deleteBatch = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/batches/{batchId}/',
  summary: 'Delete a batch that is not under way, with its files.',
  allow: 'editor',
  params: batchParams,
  answer: z.object({}),
})

export const downloadBatch = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/batches/{batchId}/result/',
  summary: 'The file with its answers, or as much of it as is done.',
  description:
    'In the format in which it came, text as UTF-8. Of a table the rows stand as they came, with new cells behind them; of JSON the list alone, its objects to the letter with new keys at their end; of a workbook the sheet that was read, its cells as text.',
  allow: 'viewer',
  params: batchParams,
  answer: z.string(),
  answerType: 'application/octet-stream',
})

export const takeUnsure = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/batches/{batchId}/take-unsure/',
  summary: 'Take the texts that were answered unsurely into the data, to be tagged.',
  description: `Texts that the model has already are passed over; at most ${UPLOAD_ROWS.toLocaleString('en')} are taken. Undoing the answer’s revision takes them out again.`,
  allow: 'editor',
  params: batchParams,
  answer: adoptedSchema,
})

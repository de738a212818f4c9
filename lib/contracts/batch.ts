import { z } from 'zod'
import { batchAnswerers, batchColumns } from './choices'
import { fileOptionsSchema } from './file-options'
import { fileGuessSchema, rowProblemSchema } from './import'

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
  /** Texts below `empty_below`, whose answer was left empty. */
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

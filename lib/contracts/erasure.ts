import { z } from 'zod'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'
import { samplesDeleteSchema } from './sample'

const count = z.number().int()

/** What is erased, or would be. */
export const erasureCountsSchema = z.object({
  /** Texts that are in the data, and those that were deleted from it but are kept for Undo. */
  texts: count,
  deleted_texts: count,
  /** Kept texts of production requests. */
  requests: count,
  held_out_texts: count,
  /** Files of exports, batches, and imports that were not started; whole, as they may have the texts. */
  files: count,
  /** Saved views that look for what was looked for. */
  views: count,
  /** Versions that were trained while the texts were there: they cannot be trained again to the same bytes. */
  versions: count,
})
export type ErasureCounts = z.infer<typeof erasureCountsSchema>

const backupSchema = z.object({ name: z.string(), made: z.string() })
/** A backup that was made while one of the texts was there. */
export type BackupWithTexts = z.infer<typeof backupSchema>

export const erasureCountSchema = z.object({
  ...erasureCountsSchema.shape,
  /** Where production is one of these versions, it goes on answering. */
  production: z.number().int().nullable(),
  /** Backups with the texts: they are files of yours, which Langur leaves as they are. */
  backups: z.array(backupSchema),
  backup_folder: z.string(),
})
export type ErasureCount = z.infer<typeof erasureCountSchema>

export const erasureSchema = z.object({
  id: z.number().int(),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  by: z.string(),
  created: z.string(),
  finished: z.string().nullable(),
  /** Of the texts in and deleted from the data; `total` is 0 before they are counted. */
  done: count,
  total: count,
  counts: erasureCountsSchema,
  backups: z.array(backupSchema),
  error: z.string().nullable(),
})
export type Erasure = z.infer<typeof erasureSchema>

const erasureInputSchema = samplesDeleteSchema.safeExtend({
  /** How many texts of the data you expect to go, as they were counted. */
  expected_texts: z.number().int().min(0),
})
export type ErasureInput = z.infer<typeof erasureInputSchema>

const WHAT =
  'Of the model it takes the texts, in the data and deleted from it, with all that was ever said of them, the same texts among kept requests and held-out texts, their rows in the answers of versions, and all files of exports, batches and imports that are not under way. A search by `filter.q` alone also finds texts that were deleted, requests and held-out texts by these words.'

export const countErasure = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/erasures/count/',
  summary: 'Count what erasing texts for good would take, without erasing any.',
  description: WHAT,
  allow: 'admin',
  params: modelParams,
  body: samplesDeleteSchema,
  answer: erasureCountSchema,
})

export const startErasure = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/erasures/',
  summary: 'Erase texts for good: nothing brings them back, no undo either.',
  description: `${WHAT} \`expected_texts\` is how many texts of the data were counted; if there are others by now, it is refused. Versions stay and go on answering: their weights of words stay, too, but they cannot be trained again to the same bytes. Backups are left as they are, and named in the answer.`,
  allow: 'admin',
  params: modelParams,
  body: erasureInputSchema,
  answer: erasureSchema,
  asksPassword: true,
})

export const listErasures = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/erasures/',
  summary: 'What was erased from a model for good, newest first.',
  allow: 'admin',
  params: modelParams,
  query: pageQuery,
  answer: listOf(erasureSchema),
})

export const showErasure = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/erasures/{erasureId}/',
  summary: 'How far an erasure is, or what it took.',
  allow: 'admin',
  params: modelParams.extend({ erasureId: urlNumber }),
  answer: erasureSchema,
})

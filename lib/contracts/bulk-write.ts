import { z } from 'zod'
import { declare } from './declare'
import { modelParams, urlNumber } from './params'
import type { SamplesDelete, SamplesTag } from './sample'
import type { TagSplitInput } from './tag'

/** What is asked for; the texts of an upload are in a file. */
export type BulkWork =
  | { kind: 'upload' }
  | { kind: 'tag'; input: SamplesTag }
  | { kind: 'delete'; input: SamplesDelete }
  | { kind: 'undo'; revision: number }
  | { kind: 'delete tag'; tagId: number; moveTo: number | null }
  | ({ kind: 'split tag'; tagId: number } & TagSplitInput)
  | { kind: 'restore'; number: number }
  | { kind: 'adopt'; ids: number[] }
  /** The texts that a batch answered unsurely. */
  | { kind: 'take unsure'; batchId: number }
  | { kind: 'pin'; ids: number[] }
  | { kind: 'unpin'; ids: number[] }

export const bulkWriteSchema = z.object({
  id: z.number().int(),
  kind: z.enum([
    'upload',
    'tag',
    'delete',
    'undo',
    'delete tag',
    'split tag',
    'restore',
    'adopt',
    'take unsure',
    'pin',
    'unpin',
  ]),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  by: z.string(),
  created: z.string(),
  /** Texts, or changes for an undo; `total` is 0 before they are counted. */
  done: z.number().int(),
  total: z.number().int(),
})
export type BulkWrite = z.infer<typeof bulkWriteSchema>

/** What of many parts is being written into a model: a file, texts sent to the API, or another change. */
export const bulkWritingSchema = z.enum(['import', 'upload', 'change'])
export type BulkWriting = z.infer<typeof bulkWritingSchema>

export const listBulkWrites = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/bulk-writes/',
  summary: 'The changes of many texts that are under way: large uploads, changes and undos.',
  description:
    'Uploads, changes, deletions and undos of more than 100 texts, texts taken over from production and promises are written in parts, beside everything else; the request that asked for one is answered when it is done. If its server is killed meanwhile, the next one goes on with it. Whoever hangs up does not stop it.',
  allow: 'viewer',
  params: modelParams,
  answer: z.object({ items: z.array(bulkWriteSchema) }),
})

export const cancelBulkWrite = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/bulk-writes/{bulkWriteId}/',
  summary: 'Cancel a change of many texts: what it has written is taken back.',
  allow: 'editor',
  params: modelParams.extend({ bulkWriteId: urlNumber }),
  answer: bulkWriteSchema,
})

import { z } from 'zod'
import { declare } from './declare'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'

export const arrivalSchema = z.object({
  id: z.number().int(),
  /** Out of a file, or from a model that is here. */
  kind: z.enum(['bundle', 'copy']),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  /** Of the bundle. */
  file_name: z.string().nullable(),
  by: z.string(),
  created: z.string(),
  finished: z.string().nullable(),
  /** Rows of all tables; `total` is 0 before they are counted. */
  done: z.number().int(),
  total: z.number().int(),
  /** The model that it became; null before it is whole. */
  model: z.string().nullable(),
  error: z.string().nullable(),
})
export type Arrival = z.infer<typeof arrivalSchema>

const arrivalParams = z.object({ arrivalId: urlNumber })
const UNSEEN =
  'Nobody sees the model before all of it is there, and of one that fails or is cancelled nothing is left. It has its public id again unless that is taken here; who did what in it is told by name, and accounts are not moved.'

export const listArrivals = declare({
  method: 'GET',
  path: 'arrivals/',
  summary: 'Whole models that were brought in or copied: the newest 20, under way or ended.',
  allow: 'viewer',
  answer: z.object({ items: z.array(arrivalSchema) }),
})

export const showArrival = declare({
  method: 'GET',
  path: 'arrivals/{arrivalId}/',
  summary: 'How far a model is that is brought in or copied, or how that ended.',
  allow: 'viewer',
  params: arrivalParams,
  answer: arrivalSchema,
})

export const bringModel = declare({
  method: 'POST',
  path: 'arrivals/',
  summary:
    'Bring in a whole model: upload the bundle that POST to classifiers/{modelId}/bundle/ made, here or elsewhere.',
  description: UNSEEN,
  allow: 'editor',
  scope: 'train',
  query: z.object({
    file_name: z.string().trim().min(1).max(255),
    name: nameSchema('name')
      .optional()
      .describe('What it shall be called; absent: as in the file.'),
  }),
  bodyType: 'application/octet-stream',
  answer: arrivalSchema,
})

export const copyModel = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/copy/',
  summary: 'Copy a whole model, as a bundle of it would be brought in.',
  description: UNSEEN,
  allow: 'editor',
  scope: 'train',
  params: modelParams,
  body: z.object({ name: nameSchema('name') }),
  answer: arrivalSchema,
})

export const cancelArrival = declare({
  method: 'DELETE',
  path: 'arrivals/{arrivalId}/',
  summary: 'Cancel a model that is being brought in or copied; nothing is left of it.',
  allow: 'editor',
  scope: 'train',
  params: arrivalParams,
  answer: arrivalSchema,
})

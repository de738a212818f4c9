import { z } from 'zod'
import { declare } from './declare'
import { modelParams } from './params'

const countedSchema = z.object({
  texts: z.number().int(),
  /** Calls in which the texts came; 0 for those that an earlier release answered. */
  requests: z.number().int(),
})
export type Counted = z.infer<typeof countedSchema>

/** What was classified per day (UTC), oldest first, the last 30 days. */
export const usageSchema = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      production: countedSchema,
      sandbox: countedSchema,
      /** Other versions, asked by their number or by a moment. */
      pinned: countedSchema,
    }),
  ),
  /** The same by version, over all days. */
  pinned: z.array(countedSchema.extend({ version: z.number().int() })),
})
export type Usage = z.infer<typeof usageSchema>

export const showUsage = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/usage/',
  summary: 'Requests and classified texts per day (UTC) of the last 30 days.',
  allow: 'viewer',
  params: modelParams,
  answer: usageSchema,
})

import { z } from 'zod'
import { declare } from './declare'
import { modelParams } from './params'

/** Classified texts per day (UTC), oldest first, the last 30 days. */
export const usageSchema = z.object({
  days: z.array(
    z.object({ day: z.string(), production: z.number().int(), sandbox: z.number().int() }),
  ),
})
export type Usage = z.infer<typeof usageSchema>

export const showUsage = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/usage/',
  summary: 'Classified texts per day (UTC) of the last 30 days.',
  allow: 'viewer',
  params: modelParams,
  answer: usageSchema,
})

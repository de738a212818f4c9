import { z } from 'zod'

/** Classified texts per day (UTC), oldest first, the last 30 days. */
export const usageSchema = z.object({
  days: z.array(
    z.object({ day: z.string(), production: z.number().int(), sandbox: z.number().int() }),
  ),
})
export type Usage = z.infer<typeof usageSchema>

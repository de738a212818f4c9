import { z } from 'zod'

/** How every failure is answered. */
export const errorSchema = z.object({
  error_code: z.string(),
  detail: z.string(),
  fields: z
    .array(z.object({ path: z.string(), message: z.string(), value: z.unknown() }))
    .optional(),
  seconds_to_wait: z.number().int().optional(),
})
export type ErrorBody = z.infer<typeof errorSchema>

import { z } from 'zod'

/** How every failure is answered. */
export const errorSchema = z.object({
  error_code: z.string(),
  detail: z.string(),
  /** The first 20 that are wrong. A place in a list counts from 1: `data.5.text`. */
  fields: z
    .array(z.object({ path: z.string(), message: z.string(), value: z.unknown() }))
    .optional(),
  /** How many wrong fields there are besides. */
  fields_left_out: z.number().int().optional(),
  seconds_to_wait: z.number().int().optional(),
  /** Of what nobody expected: under this the log says more. */
  id: z.string().optional(),
  /** What a session has to show first. */
  asks_for: z.enum(['password', 'second factor']).optional(),
  /** Of a text that somebody else has tagged meanwhile: which, its tags now, and whether it was judged to fit none. */
  sample_id: z.number().int().optional(),
  tags: z.array(z.number().int()).optional(),
  fits_no_tag: z.boolean().optional(),
})
export type ErrorBody = z.infer<typeof errorSchema>

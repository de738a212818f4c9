import { z } from 'zod'
import { declare } from './declare'

const limit = (name: string) =>
  z
    .number()
    .int()
    .min(1, `${name} must be at least 1, or null for no limit.`)
    .max(1_000_000_000, `${name} must be at most 1,000,000,000.`)
    .nullable()

/** Of a token, or of all tokens of this server together; null: none. */
export const requestLimitsSchema = z.object({
  requests_per_minute: limit('requests_per_minute'),
  texts_per_month: limit('texts_per_month').describe(
    'Texts classified in a calendar month (UTC). A request that would go beyond is refused whole.',
  ),
  requests_at_once: limit('requests_at_once').describe(
    'Requests that are answered at the same time.',
  ),
})
export type RequestLimits = z.infer<typeof requestLimitsSchema>
export const requestLimitsEditSchema = requestLimitsSchema.partial()
export type RequestLimitsEdit = z.infer<typeof requestLimitsEditSchema>

export const showLimits = declare({
  method: 'GET',
  path: 'limits/',
  summary: 'The limits of all tokens of this server together.',
  allow: 'viewer',
  answer: requestLimitsSchema,
})

export const editLimits = declare({
  method: 'PATCH',
  path: 'limits/',
  summary: 'Change the limits of all tokens of this server together; null takes one away.',
  allow: 'owner',
  body: requestLimitsEditSchema,
  answer: requestLimitsSchema,
})

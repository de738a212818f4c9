import { z } from 'zod'
import { declare } from './declare'
import { urlNumber } from './params'

export const tokenUsageQuery = z.object({
  /** Of one model. */
  model: z.string().max(100).optional(),
  /** Of one token; 0: of sessions. */
  token: urlNumber.optional(),
  days: urlNumber
    .min(1, 'days must be between 1 and 366.')
    .max(366, 'days must be between 1 and 366.')
    .default(30),
})
export type TokenUsageQuery = z.infer<typeof tokenUsageQuery>

/** What one token asked of one model on one day (UTC). */
const tokenDaySchema = z.object({
  day: z.string(),
  token: z.number().int(),
  /** Null: the token was revoked; of sessions “a session”. */
  token_name: z.string().nullable(),
  model: z.string(),
  model_name: z.string(),
  texts: z.number().int(),
  requests: z.number().int(),
  errors: z.number().int(),
  /** Half of the requests took at most so long; 95 of 100 took at most so long. Within a fifth. */
  median_ms: z.number(),
  p95_ms: z.number(),
})
export type TokenDay = z.infer<typeof tokenDaySchema>
/** The same over all of these days. */
const tokenTotalSchema = tokenDaySchema.omit({ day: true, model: true, model_name: true })
export type TokenTotal = z.infer<typeof tokenTotalSchema>

export const tokenUsageSchema = z.object({
  /** The newest day first; days without any are left out. */
  days: z.array(tokenDaySchema),
  /** By token, the most texts first. */
  tokens: z.array(tokenTotalSchema),
})
export type TokenUsage = z.infer<typeof tokenUsageSchema>

const ABOUT =
  'Requests to classify: texts, requests, those of them that were refused or failed, and how long they took. Tries of pages do not count.'

export const showTokenUsage = declare({
  method: 'GET',
  path: 'token-usage/',
  summary: 'What was classified by token, model and day.',
  description: ABOUT,
  allow: 'viewer',
  query: tokenUsageQuery,
  answer: tokenUsageSchema,
})

export const saveTokenUsage = declare({
  method: 'GET',
  path: 'token-usage/file/',
  summary: 'The same as a CSV file.',
  description: ABOUT,
  allow: 'viewer',
  query: tokenUsageQuery,
  answer: z.string(),
  answerType: 'text/csv',
})

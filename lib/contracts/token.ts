import { z } from 'zod'
import { tokenScopeSchema } from './actor'
import { OLD_SECRET_HOURS } from './choices'
import { declare } from './declare'
import { listOf } from './list'
import { nameSchema } from './name'
import { urlNumber } from './params'
import { requestLimitsEditSchema, requestLimitsSchema } from './request-limits'

export const tokenSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  last4: z.string(),
  created: z.string(),
  last_used: z.string().nullable(),
  /** The network address that it was last used from. */
  last_used_from: z.string().nullable(),
  owner: z.string(),
  scope: tokenScopeSchema,
  model: z.object({ id: z.string(), name: z.string() }).nullable(),
  ends: z.string().nullable(),
  limits: requestLimitsSchema,
  /** Classified with it in this month (UTC). */
  texts_this_month: z.number().int(),
  /** The secret that was replaced, while it still works. */
  old_secret: z.object({ last4: z.string(), ends: z.string() }).nullable(),
})
export type Token = z.infer<typeof tokenSchema>
export const tokenListSchema = listOf(tokenSchema)
export const tokenInputSchema = z.object({
  name: nameSchema('name'),
  scope: tokenScopeSchema
    .default('everything')
    .describe('What it may be used for; each includes those before it.'),
  model: z
    .string()
    .nullable()
    .default(null)
    .describe('The only model that it is good for; null: all that you may reach.'),
  ends: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .describe('The moment from which it is refused; null: never.'),
})
export type TokenInput = z.input<typeof tokenInputSchema>
/** The only answer that ever carries the token itself. */
export const tokenCreatedSchema = tokenSchema.extend({ token: z.string() })
export type TokenCreated = z.infer<typeof tokenCreatedSchema>

const tokenParams = z.object({ tokenId: urlNumber.positive() })

export const listTokens = declare({
  method: 'GET',
  path: 'tokens/',
  isPersonal: true,
  summary: 'Your API tokens; an owner sees those of everybody.',
  allow: 'member',
  answer: tokenListSchema,
})

export const createToken = declare({
  method: 'POST',
  path: 'tokens/',
  summary: 'Create an API token with your rights. Only this answer shows it.',
  allow: 'member',
  scope: 'everything',
  body: tokenInputSchema,
  answer: tokenCreatedSchema,
  asksPassword: true,
})

export const revokeToken = declare({
  method: 'DELETE',
  path: 'tokens/{tokenId}/',
  summary: 'Revoke an API token; requests with it are refused from then on.',
  allow: 'member',
  scope: 'everything',
  params: tokenParams,
  answer: z.object({}),
})

export const editTokenLimits = declare({
  method: 'PATCH',
  path: 'tokens/{tokenId}/limits/',
  summary: 'Change the limits of an API token; null takes one away.',
  description:
    'They hold from the next request on, for all requests with the token. A request beyond one is answered with 429, as MonkeyLearn did: PLAN_RATE_LIMIT and CONCURRENCY_RATE_LIMIT with seconds_to_wait, after which clients ask again by themselves, or PLAN_QUERY_LIMIT for the texts of a month.',
  allow: 'owner',
  params: tokenParams,
  body: requestLimitsEditSchema,
  answer: tokenSchema,
})

export const rotateToken = declare({
  method: 'POST',
  path: 'tokens/{tokenId}/rotate/',
  summary: 'Give an API token a new secret. Only this answer shows it.',
  description:
    'The secret before works for old_ends_in_hours more (0, 1, 24 or 168), so that programs can be given the new one without a pause.',
  allow: 'member',
  scope: 'everything',
  params: tokenParams,
  body: z.object({
    old_ends_in_hours: z.literal(OLD_SECRET_HOURS, 'old_ends_in_hours must be 0, 1, 24 or 168.'),
  }),
  answer: tokenCreatedSchema,
  asksPassword: true,
})

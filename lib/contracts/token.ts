import { z } from 'zod'
import { tokenCreatedSchema, tokenSchema } from './account'
import { OLD_SECRET_HOURS } from './choices'
import { declare } from './declare'
import { urlNumber } from './params'
import { requestLimitsEditSchema } from './request-limits'

const tokenParams = z.object({ tokenId: urlNumber.positive() })

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
})

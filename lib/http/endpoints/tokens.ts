import { z } from 'zod'
import { tokenCreatedSchema, tokenInputSchema, tokenListSchema } from '@/lib/contracts/account'
import { endpoint } from '@/lib/http/endpoint'
import { createToken as createApiToken } from '@/lib/services/accounts/create-token'
import { listTokens as listApiTokens } from '@/lib/services/accounts/list-tokens'
import { revokeToken as revokeApiToken } from '@/lib/services/accounts/revoke-token'

export const listTokens = endpoint({
  method: 'GET',
  path: 'tokens/',
  summary: 'Your API tokens; an owner sees those of everybody.',
  allow: 'viewer',
  answer: tokenListSchema,
  handle: ({ application, actor }) => listApiTokens(application.db, actor),
})

export const createToken = endpoint({
  method: 'POST',
  path: 'tokens/',
  summary: 'Create an API token with your rights. Only this answer shows it.',
  allow: 'viewer',
  body: tokenInputSchema,
  answer: tokenCreatedSchema,
  handle: ({ application, actor, body }) => createApiToken(application.db, actor, body),
})

export const revokeToken = endpoint({
  method: 'DELETE',
  path: 'tokens/{tokenId}/',
  summary: 'Revoke an API token; requests with it are refused from then on.',
  allow: 'viewer',
  params: z.object({ tokenId: z.coerce.number().int().positive() }),
  answer: z.object({}),
  handle: async ({ application: { db, auth }, actor, params }) => {
    await revokeApiToken(db, auth.tokens, actor, params.tokenId)
    return {}
  },
})

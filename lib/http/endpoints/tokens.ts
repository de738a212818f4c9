import * as contract from '@/lib/contracts/account'
import { handle } from '@/lib/http/endpoint'
import { createToken as createApiToken } from '@/lib/services/accounts/create-token'
import { listTokens as listApiTokens } from '@/lib/services/accounts/list-tokens'
import { revokeToken as revokeApiToken } from '@/lib/services/accounts/revoke-token'

export const listTokens = handle(contract.listTokens, ({ application, actor }) =>
  listApiTokens(application.db, actor),
)

export const createToken = handle(contract.createToken, ({ application, actor, body }) =>
  createApiToken(application.db, actor, body),
)

export const revokeToken = handle(
  contract.revokeToken,
  async ({ application: { db }, actor, params }) => {
    await revokeApiToken(db, actor, params.tokenId)
    return {}
  },
)

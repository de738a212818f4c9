import * as contract from '@/lib/contracts/token'
import { handle } from '@/lib/http/endpoint'
import { createToken as createApiToken } from '@/lib/services/accounts/create-token'
import { editTokenLimits as editLimits } from '@/lib/services/accounts/edit-token-limits'
import { listTokens as listApiTokens } from '@/lib/services/accounts/list-tokens'
import { revokeToken as revokeApiToken } from '@/lib/services/accounts/revoke-token'
import { rotateToken as rotateApiToken } from '@/lib/services/accounts/rotate-token'

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

export const editTokenLimits = handle(
  contract.editTokenLimits,
  ({ application: { db }, actor, params, body }) => editLimits(db, actor, params.tokenId, body),
)

export const rotateToken = handle(
  contract.rotateToken,
  ({ application: { db }, actor, params, body }) =>
    rotateApiToken(db, actor, params.tokenId, body.old_ends_in_hours),
)

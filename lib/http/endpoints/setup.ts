import * as contract from '@/lib/contracts/account'
import { reply } from '@/lib/http/api-message'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'
import { checkSetupCode, createFirstOwner } from '@/lib/services/accounts/setup'

export const showSetup = handle(contract.showSetup, ({ application, query }) =>
  checkSetupCode(application.db, query.code),
)

export const createOwner = handle(contract.createOwner, async ({ application, body, request }) => {
  await createFirstOwner(application.db, body)
  const cookies = await application.auth.logIn(body.email, body.password, callerOf(request))
  return reply({}, { cookies })
})

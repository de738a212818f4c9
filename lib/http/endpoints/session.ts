import * as contract from '@/lib/contracts/account'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'
import { getOwnUser } from '@/lib/services/accounts/get-user'
import { waitsForCode } from '@/lib/services/accounts/second-factor'

export const showSession = handle(contract.showSession, ({ application, actor }) =>
  getOwnUser(application.db, actor),
)

export const logIn = handle(contract.logIn, async ({ application, body, request }) => {
  const cookies = await application.auth.logIn(body.email, body.password, callerOf(request))
  return reply({ second_factor: waitsForCode(cookies) }, { cookies })
})

export const logOut = handle(contract.logOut, async ({ application, request }) => {
  const cookie = request.header('cookie')
  if (cookie === undefined)
    throw new AppError('REQUEST_PARAMS_ERROR', 'There is no session to end.')
  return reply({}, { cookies: await application.auth.logOut(cookie, callerOf(request).address) })
})

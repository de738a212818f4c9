import * as contract from '@/lib/contracts/account'
import { reply } from '@/lib/http/api-message'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'
import { identifyByCookie } from '@/lib/http/identify'
import { getOwnUser } from '@/lib/services/accounts/get-user'
import { renameOwnUser } from '@/lib/services/accounts/rename-own-user'

export const showAccount = handle(contract.showAccount, ({ application, actor }) =>
  getOwnUser(application.db, actor),
)

export const editAccount = handle(contract.editAccount, ({ application, actor, body }) =>
  renameOwnUser(application.db, actor, body),
)

export const changePassword = handle(
  contract.changePassword,
  async ({ application, actor, body, request }) => {
    const { id, email } = await getOwnUser(application.db, actor)
    const asking = (await identifyByCookie(application.auth, request))?.id
    const person = { actor, id, email }
    const cookies = await application.auth.changePassword(person, body, callerOf(request), asking)
    return reply({}, { cookies })
  },
)

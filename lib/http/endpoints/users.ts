import * as contract from '@/lib/contracts/account'
import { handle } from '@/lib/http/endpoint'
import { changeModelRole } from '@/lib/services/accounts/change-model-role'
import { changeRole } from '@/lib/services/accounts/change-role'
import { createUser as createUserAccount } from '@/lib/services/accounts/create-user'
import { deleteUser as deleteUserAccount } from '@/lib/services/accounts/delete-user'
import { listUsers as listUserAccounts } from '@/lib/services/accounts/list-users'

export const listUsers = handle(contract.listUsers, ({ application }) =>
  listUserAccounts(application.db),
)

export const createUser = handle(contract.createUser, ({ application, actor, body }) =>
  createUserAccount(application.db, actor, body),
)

export const editUser = handle(
  contract.editUser,
  ({ application: { db }, actor, params: { userId }, body: { role } }) =>
    changeRole(db, actor, { userId, role }),
)

export const editModelRole = handle(
  contract.editModelRole,
  ({ application: { db }, actor, params, body: { role } }) =>
    changeModelRole(db, actor, { ...params, role }),
)

export const deleteUser = handle(
  contract.deleteUser,
  async ({ application: { db }, actor, params }) => {
    await deleteUserAccount(db, actor, params.userId)
    return {}
  },
)

import * as contract from '@/lib/contracts/invitation'
import { reply } from '@/lib/http/api-message'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'
import {
  createInvitation as create,
  invitedRole,
  joinByInvitation,
  listInvitations as list,
  withdrawInvitation as withdraw,
} from '@/lib/services/accounts/invitations'

export const listInvitations = handle(contract.listInvitations, ({ application }) =>
  list(application.db),
)

export const createInvitation = handle(
  contract.createInvitation,
  ({ application: { db }, actor, body }) => create(db, actor, body),
)

export const withdrawInvitation = handle(
  contract.withdrawInvitation,
  async ({ application: { db }, actor, params }) => {
    await withdraw(db, actor, params.invitationId)
    return {}
  },
)

export const showJoin = handle(contract.showJoin, async ({ application: { db }, query }) => ({
  role: await invitedRole(db, query.code),
}))

export const join = handle(contract.join, async ({ application: { db, auth }, body, request }) => {
  const caller = callerOf(request)
  await joinByInvitation(db, body, caller.address)
  return reply({}, { cookies: await auth.logIn(body.email, body.password, caller) })
})

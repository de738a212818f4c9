import { z } from 'zod'
import { accountEditSchema, passwordChangeSchema, userSchema } from '@/lib/contracts/account'
import { reply } from '@/lib/http/api-message'
import { callerAddress } from '@/lib/http/caller-address'
import { endpoint } from '@/lib/http/endpoint'
import { getOwnUser } from '@/lib/services/accounts/get-user'
import { renameOwnUser } from '@/lib/services/accounts/rename-own-user'

export const showAccount = endpoint({
  method: 'GET',
  path: 'account/',
  summary: 'The account behind the session or token.',
  allow: 'viewer',
  answer: userSchema,
  handle: ({ application, actor }) => getOwnUser(application.db, actor),
})

export const editAccount = endpoint({
  method: 'PATCH',
  path: 'account/',
  summary: 'Change the name of the account.',
  allow: 'viewer',
  body: accountEditSchema,
  answer: userSchema,
  handle: ({ application, actor, body }) => renameOwnUser(application.db, actor, body),
})

export const changePassword = endpoint({
  method: 'POST',
  path: 'account/password/',
  summary: 'Change the password; ends all other sessions of the account.',
  allow: 'viewer',
  body: passwordChangeSchema,
  answer: z.object({}),
  handle: async ({ application, actor, body, request }) => {
    const { id, email } = await getOwnUser(application.db, actor)
    const person = { actor, id, email }
    const cookies = await application.auth.changePassword(person, body, callerAddress(request))
    return reply({}, { cookies })
  },
})

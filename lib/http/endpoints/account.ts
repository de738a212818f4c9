import { z } from 'zod'
import { accountEditSchema, passwordChangeSchema, userSchema } from '../../contracts/account'
import { getOwnUser } from '../../services/accounts/get-user'
import { renameOwnUser } from '../../services/accounts/rename-own-user'
import { reply } from '../api-message'
import { callerAddress } from '../caller-address'
import { endpoint } from '../endpoint'

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

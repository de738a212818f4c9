import { z } from 'zod'
import { userInputSchema, userListSchema, userSchema } from '../../contracts/account'
import { createUser as createUserAccount } from '../../services/accounts/create-user'
import { deleteUser as deleteUserAccount } from '../../services/accounts/delete-user'
import { listUsers as listUserAccounts } from '../../services/accounts/list-users'
import { endpoint } from '../endpoint'

export const listUsers = endpoint({
  method: 'GET',
  path: 'users/',
  summary: 'All accounts.',
  allow: 'owner',
  answer: userListSchema,
  handle: ({ application }) => listUserAccounts(application.db),
})

export const createUser = endpoint({
  method: 'POST',
  path: 'users/',
  summary: 'Add an account with a password and a role.',
  allow: 'owner',
  body: userInputSchema,
  answer: userSchema,
  handle: ({ application, actor, body }) => createUserAccount(application.db, actor, body),
})

export const deleteUser = endpoint({
  method: 'DELETE',
  path: 'users/{userId}/',
  summary: 'Delete an account; its tokens and sessions end at once.',
  allow: 'owner',
  params: z.object({ userId: z.string() }),
  answer: z.object({}),
  handle: async ({ application: { db, auth }, actor, params }) => {
    await deleteUserAccount(db, auth.tokens, actor, params.userId)
    return {}
  },
})

import { z } from 'zod'
import { userInputSchema, userListSchema, userSchema } from '@/lib/contracts/account'
import { endpoint } from '@/lib/http/endpoint'
import { createUser as createUserAccount } from '@/lib/services/accounts/create-user'
import { deleteUser as deleteUserAccount } from '@/lib/services/accounts/delete-user'
import { listUsers as listUserAccounts } from '@/lib/services/accounts/list-users'

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

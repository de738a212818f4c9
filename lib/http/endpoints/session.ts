import { z } from 'zod'
import { loginSchema, userSchema } from '@/lib/contracts/account'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import { callerAddress } from '@/lib/http/caller-address'
import { endpoint } from '@/lib/http/endpoint'
import { getOwnUser } from '@/lib/services/accounts/get-user'

const path = 'session/'
const nothing = z.object({})

export const showSession = endpoint({
  method: 'GET',
  path,
  summary: 'Who is logged in, by session or by token.',
  allow: 'viewer',
  answer: userSchema,
  handle: ({ application, actor }) => getOwnUser(application.db, actor),
})

export const logIn = endpoint({
  method: 'POST',
  path,
  summary: 'Log in with e-mail address and password; sets the session cookie.',
  allow: 'public',
  body: loginSchema,
  answer: nothing,
  handle: async ({ application, body, request }) => {
    const cookies = await application.auth.logIn(body.email, body.password, callerAddress(request))
    return reply({}, { cookies })
  },
})

export const logOut = endpoint({
  method: 'DELETE',
  path,
  summary: 'Log out: ends the session of the cookie.',
  allow: 'viewer',
  answer: nothing,
  handle: async ({ application, request }) => {
    const cookie = request.header('cookie')
    if (cookie === undefined)
      throw new AppError('REQUEST_PARAMS_ERROR', 'There is no session to end.')
    return reply({}, { cookies: await application.auth.logOut(cookie) })
  },
})

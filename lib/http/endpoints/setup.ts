import { z } from 'zod'
import { setupSchema } from '../../contracts/account'
import { checkSetupCode, createFirstOwner } from '../../services/accounts/setup'
import { reply } from '../api-message'
import { callerAddress } from '../caller-address'
import { endpoint } from '../endpoint'

const path = 'setup/'

export const showSetup = endpoint({
  method: 'GET',
  path,
  summary: 'Whether the first account is still to be created, and whether a code may create it.',
  allow: 'public',
  query: z.object({ code: z.string().max(100).default('') }),
  answer: z.object({ needed: z.boolean(), valid: z.boolean() }),
  handle: ({ application, query }) => checkSetupCode(application.db, query.code),
})

export const createOwner = endpoint({
  method: 'POST',
  path,
  summary: 'Create the first account, an owner, with the one-time code, and log in.',
  allow: 'public',
  body: setupSchema,
  answer: z.object({}),
  handle: async ({ application, body, request }) => {
    await createFirstOwner(application.db, body)
    const cookies = await application.auth.logIn(body.email, body.password, callerAddress(request))
    return reply({}, { cookies })
  },
})

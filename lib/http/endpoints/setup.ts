import { z } from 'zod'
import { setupSchema } from '@/lib/contracts/account'
import { reply } from '@/lib/http/api-message'
import { callerAddress } from '@/lib/http/caller-address'
import { endpoint } from '@/lib/http/endpoint'
import { checkSetupCode, createFirstOwner } from '@/lib/services/accounts/setup'

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

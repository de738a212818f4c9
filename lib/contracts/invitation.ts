import { z } from 'zod'
import { userInputSchema } from './account'
import { roleSchema } from './actor'
import { declare } from './declare'
import { listOf } from './list'
import { urlNumber } from './params'

export const invitationSchema = z.object({
  id: z.number().int(),
  role: roleSchema,
  by: z.string(),
  created: z.string(),
  expires: z.string(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** The only answer that carries the code. */
export const invitationMadeSchema = invitationSchema.extend({
  code: z.string().describe('For the link: /join?code=…'),
})
export type InvitationMade = z.infer<typeof invitationMadeSchema>

const code = z.string().max(100)

export const listInvitations = declare({
  method: 'GET',
  path: 'invitations/',
  summary: 'Invitations that nobody has used and that have not expired.',
  allow: 'admin',
  answer: listOf(invitationSchema),
  isPersonal: true,
})

export const createInvitation = declare({
  method: 'POST',
  path: 'invitations/',
  summary: 'Invite a person by a link, which works once. Only this answer shows it.',
  allow: 'admin',
  body: z.object({
    role: roleSchema,
    days: z
      .number()
      .int()
      .min(1, 'days must be at least 1.')
      .max(30, 'days must be at most 30.')
      .default(7)
      .describe('After so many days the link works no more.'),
  }),
  answer: invitationMadeSchema,
  asksPassword: true,
})

export const withdrawInvitation = declare({
  method: 'DELETE',
  path: 'invitations/{invitationId}/',
  summary: 'Withdraw an invitation; its link works no more.',
  allow: 'admin',
  params: z.object({ invitationId: urlNumber.positive() }),
  answer: z.object({}),
})

export const showJoin = declare({
  method: 'GET',
  path: 'join/',
  summary: 'Whether an invitation still works, and for which role.',
  allow: 'public',
  query: z.object({ code: code.default('') }),
  answer: z.object({ role: roleSchema.nullable() }),
  isPersonal: true,
})

export const join = declare({
  method: 'POST',
  path: 'join/',
  summary: 'Make an account of one’s own by an invitation, and log in.',
  allow: 'public',
  body: userInputSchema.omit({ role: true }).extend({ code }),
  answer: z.object({}),
})

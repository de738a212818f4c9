import { z } from 'zod'
import { declare } from './declare'
import { listOf } from './list'

export const sessionSchema = z.object({
  id: z.string(),
  is_this: z.boolean().describe('Whether it is the session that asks.'),
  user_agent: z.string().nullable().describe('As the browser named itself at the login.'),
  address: z.string().nullable().describe('From which address the login came.'),
  begun: z.string(),
  last_seen: z.string().describe('When it was last used.'),
})
export type Session = z.infer<typeof sessionSchema>

export const listSessions = declare({
  method: 'GET',
  path: 'sessions/',
  isPersonal: true,
  summary:
    'Where you are logged in: your sessions, the one that asks first. At most 100 are listed.',
  allow: 'member',
  answer: listOf(sessionSchema),
})

export const endSession = declare({
  method: 'DELETE',
  path: 'sessions/{sessionId}/',
  summary: 'End one of your sessions; it is refused from its next request on.',
  allow: 'member',
  scope: 'everything',
  params: z.object({ sessionId: z.string().max(100) }),
  answer: z.object({}),
})

export const endOtherSessions = declare({
  method: 'DELETE',
  path: 'sessions/',
  summary: 'End all your sessions but the one that asks; a token ends all of them.',
  allow: 'member',
  scope: 'everything',
  answer: z.object({ ended: z.number().int() }),
})

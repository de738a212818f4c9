import { z } from 'zod'
import { declare } from './declare'

const part = z.string().max(4_000).optional()

/** What the identity provider sends a browser back with. */
export const oidcAnswerSchema = z.object({
  code: part,
  state: part,
  iss: part,
  error: part,
  error_description: part,
})
export type OidcAnswer = z.infer<typeof oidcAnswerSchema>

export const beginOidc = declare({
  method: 'POST',
  path: 'session/oidc/',
  summary: 'Begin a login by the identity provider; answers the address to go to.',
  allow: 'public',
  answer: z.object({ url: z.string() }),
})

export const finishOidc = declare({
  method: 'POST',
  path: 'session/oidc/answer/',
  summary: 'Log in by what the identity provider sent the browser back with.',
  allow: 'public',
  body: oidcAnswerSchema,
  answer: z.object({}),
})

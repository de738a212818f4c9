import { z } from 'zod'
import { declare } from './declare'

const password = z.string().max(128)
const code = z.string().max(20).describe('The six digits that the app shows.')

export const secondFactorSchema = z.object({
  on: z.boolean(),
  required: z.boolean().describe('Whether an owner requires one of everybody.'),
})
export type SecondFactor = z.infer<typeof secondFactorSchema>

export const newSecondFactorSchema = z.object({
  uri: z.string().describe('For the app, such as a picture of it: otpauth://totp/…'),
  recovery_codes: z.array(z.string()).describe('Each opens once. Only this answer shows them.'),
})
export type NewSecondFactor = z.infer<typeof newSecondFactorSchema>

export const secondFactorProofSchema = z.union([
  z.object({ code }),
  z.object({ recovery_code: z.string().max(40) }),
])

export const showSecondFactor = declare({
  method: 'GET',
  path: 'account/second-factor/',
  summary: 'Whether your account has a second factor.',
  allow: 'member',
  answer: secondFactorSchema,
  isPersonal: true,
  isEntrance: true,
})

export const beginSecondFactor = declare({
  method: 'POST',
  path: 'account/second-factor/',
  summary: 'Begin to set up a second factor; it counts from the first right code on.',
  allow: 'member',
  scope: 'everything',
  body: z.object({ password }),
  answer: newSecondFactorSchema,
  isEntrance: true,
})

export const finishSecondFactor = declare({
  method: 'POST',
  path: 'account/second-factor/first-code/',
  summary: 'Turn the second factor on, by the first code that the app shows.',
  allow: 'member',
  scope: 'everything',
  body: z.object({ code }),
  answer: secondFactorSchema,
  isEntrance: true,
})

export const removeSecondFactor = declare({
  method: 'POST',
  path: 'account/second-factor/off/',
  summary: 'Turn the second factor off.',
  allow: 'member',
  scope: 'everything',
  body: z.object({ password }),
  answer: secondFactorSchema,
})

export const renewRecoveryCodes = declare({
  method: 'POST',
  path: 'account/recovery-codes/',
  summary: 'Make new recovery codes; those before open nothing any more.',
  allow: 'member',
  scope: 'everything',
  body: z.object({ password }),
  answer: z.object({ recovery_codes: z.array(z.string()) }),
})

export const requireSecondFactor = declare({
  method: 'PATCH',
  path: 'users/second-factor/',
  summary: 'Require a second factor of everybody who logs in with a password, or leave it to them.',
  allow: 'admin',
  body: z.object({ required: z.boolean() }),
  answer: secondFactorSchema,
  asksPassword: true,
})

export const logInByCode = declare({
  method: 'POST',
  path: 'session/second-factor/',
  summary: 'The second half of a login: a code of the app, or a recovery code.',
  allow: 'public',
  body: secondFactorProofSchema,
  answer: z.object({}),
})

export const confirmPassword = declare({
  method: 'POST',
  path: 'session/confirm/',
  summary: 'Give the password again, for what asks for it; it holds for ten minutes.',
  allow: 'member',
  scope: 'everything',
  body: z.object({ password }),
  answer: z.object({}),
})

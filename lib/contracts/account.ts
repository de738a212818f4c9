import { z } from 'zod'
import { modelRoleSchema, roleSchema } from './actor'
import { declare } from './declare'
import { PASSWORD_LENGTH } from './limits'
import { listOf } from './list'
import { nameSchema } from './name'

export const emailSchema = z.email('email must be an address such as maya@example.org.').max(254)
export const passwordSchema = z
  .string()
  .min(PASSWORD_LENGTH, `password must have at least ${PASSWORD_LENGTH} characters.`)
  .max(128, 'password must have at most 128 characters.')

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** What they are on single models, in place of that. */
  model_roles: z.array(z.object({ model: z.string(), name: z.string(), role: modelRoleSchema })),
  created: z.string(),
})
export type User = z.infer<typeof userSchema>
export const userListSchema = listOf(userSchema)
export const userInputSchema = z.object({
  name: nameSchema('name'),
  email: emailSchema,
  password: passwordSchema,
  role: roleSchema,
})
export type UserInput = z.infer<typeof userInputSchema>

export const loginSchema = z.object({ email: z.string().max(254), password: z.string().max(128) })
export const setupSchema = userInputSchema
  .omit({ role: true })
  .extend({ code: z.string().max(100) })
export const accountEditSchema = z.object({ name: nameSchema('name') })
export const passwordChangeSchema = z.object({
  current: z.string().max(128),
  password: passwordSchema,
  revoke_tokens: z.boolean().default(false).describe('Revokes the API tokens of the account, too.'),
})
export type PasswordChange = z.infer<typeof passwordChangeSchema>
export const userEditSchema = z.object({ role: roleSchema })
export const modelRoleEditSchema = z.object({
  role: modelRoleSchema.nullable().describe('null: the role that the account has everywhere.'),
})

export const showAccount = declare({
  method: 'GET',
  path: 'account/',
  isPersonal: true,
  summary: 'The account behind the session or token.',
  allow: 'member',
  answer: userSchema,
  isEntrance: true,
})

export const editAccount = declare({
  method: 'PATCH',
  path: 'account/',
  summary: 'Change the name of the account.',
  allow: 'member',
  scope: 'everything',
  body: accountEditSchema,
  answer: userSchema,
})

export const changePassword = declare({
  method: 'POST',
  path: 'account/password/',
  summary: 'Change the password; ends all other sessions of the account.',
  allow: 'member',
  scope: 'everything',
  body: passwordChangeSchema,
  answer: z.object({}),
})

export const showSession = declare({
  method: 'GET',
  path: 'session/',
  isPersonal: true,
  summary: 'Who is logged in, by session or by token.',
  allow: 'member',
  answer: userSchema,
  isEntrance: true,
})

export const logIn = declare({
  method: 'POST',
  path: 'session/',
  summary: 'Log in with email and password; sets the session cookie.',
  allow: 'public',
  body: loginSchema,
  answer: z.object({
    second_factor: z
      .boolean()
      .describe('Whether the login waits for a code: `session/second-factor/`.'),
  }),
})

export const logOut = declare({
  method: 'DELETE',
  path: 'session/',
  summary: 'Log out: ends the session of the cookie.',
  allow: 'member',
  scope: 'everything',
  answer: z.object({}),
  isEntrance: true,
})

export const showSetup = declare({
  method: 'GET',
  path: 'setup/',
  isPersonal: true,
  summary: 'Whether the first account is still to be created, and whether a code may create it.',
  allow: 'public',
  query: z.object({ code: z.string().max(100).default('') }),
  answer: z.object({ needed: z.boolean(), valid: z.boolean() }),
})

export const createOwner = declare({
  method: 'POST',
  path: 'setup/',
  summary: 'Create the first account, an owner, with the one-time code, and log in.',
  allow: 'public',
  body: setupSchema,
  answer: z.object({}),
})

export const listUsers = declare({
  method: 'GET',
  path: 'users/',
  isPersonal: true,
  summary: 'All accounts.',
  allow: 'admin',
  answer: userListSchema,
})

export const createUser = declare({
  method: 'POST',
  path: 'users/',
  summary: 'Add an account with a password and a role.',
  allow: 'admin',
  body: userInputSchema,
  answer: userSchema,
  asksPassword: true,
})

export const editUser = declare({
  method: 'PATCH',
  path: 'users/{userId}/',
  summary: 'Change the role of an account, which holds for its sessions and tokens at once.',
  allow: 'admin',
  params: z.object({ userId: z.string() }),
  body: userEditSchema,
  answer: userSchema,
  asksPassword: true,
})

export const editModelRole = declare({
  method: 'PATCH',
  path: 'users/{userId}/models/{modelId}/',
  summary: 'Give an account another role on one model, which holds at once.',
  description:
    'Owners and admins are that everywhere. Who has the role "none" on a model does not see that there is one.',
  allow: 'admin',
  asksPassword: true,
  params: z.object({ userId: z.string(), modelId: z.string() }),
  body: modelRoleEditSchema,
  answer: userSchema,
})

export const deleteUser = declare({
  method: 'DELETE',
  path: 'users/{userId}/',
  summary: 'Delete an account; its tokens and sessions end at once.',
  allow: 'admin',
  params: z.object({ userId: z.string() }),
  answer: z.object({}),
  asksPassword: true,
})

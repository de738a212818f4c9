import { z } from 'zod'
import { roleSchema } from './actor'
import { listOf } from './list'
import { nameSchema } from './name'

export const emailSchema = z.email('email must be an address such as maya@example.org.').max(254)
export const passwordSchema = z
  .string()
  .min(8, 'password must have at least 8 characters.')
  .max(128, 'password must have at most 128 characters.')

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
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
})

export const tokenSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  last4: z.string(),
  created: z.string(),
  last_used: z.string().nullable(),
  owner: z.string(),
})
export type Token = z.infer<typeof tokenSchema>
export const tokenListSchema = listOf(tokenSchema)
export const tokenInputSchema = z.object({ name: nameSchema('name') })
/** The only answer that ever carries the token itself. */
export const tokenCreatedSchema = tokenSchema.extend({ token: z.string() })
export type TokenCreated = z.infer<typeof tokenCreatedSchema>

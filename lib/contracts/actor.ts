import { z } from 'zod'

export const roles = ['owner', 'editor', 'viewer'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Who asks: a person with a session, a program with a token, or Langur itself. */
export type Actor = {
  kind: 'user' | 'token' | 'system'
  userId: string | null
  tokenId: number | null
  name: string
  role: Role
  /** From which address the request came. */
  address?: string
}

export const systemActor: Actor = {
  kind: 'system',
  userId: null,
  tokenId: null,
  name: 'Langur',
  role: 'owner',
}

import { z } from 'zod'

/** The roles of people, from the one that may do most. `none` has no model but those on which another role was given. */
export const roles = ['owner', 'admin', 'deployer', 'editor', 'tagger', 'viewer', 'none'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** What a role on one model can be: people and the whole of Langur are in the hands of those that are it everywhere. */
export const modelRoleSchema = z.enum(['deployer', 'editor', 'tagger', 'viewer', 'none'])
export type ModelRole = z.infer<typeof modelRoleSchema>

/** What a token may be used for; each includes those before it. */
export const tokenScopes = ['classify', 'read', 'data', 'train', 'deploy', 'everything'] as const
export const tokenScopeSchema = z.enum(tokenScopes)
export type TokenScope = z.infer<typeof tokenScopeSchema>

/** Who asks: a person with a session, a program with a token, or Langur itself. */
export type Actor = {
  kind: 'user' | 'token' | 'system'
  userId: string | null
  tokenId: number | null
  name: string
  /** On the model that is asked about; elsewhere, and where there is none, everywhere. */
  role: Role
  /** Roles on single models, by their public ids, in place of `role`. */
  modelRoles?: Readonly<Record<string, Role>> | undefined
  /** Of a token; absent: everything. */
  scope?: TokenScope
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

import type { Actor, Role, TokenScope } from './actor'
import type { Allow, Declaration } from './declare'

/**
 * Which roles may call an endpoint, by what it declares: the one table of rights. `member` is everybody who has logged in,
 * on a model everybody with a role on it.
 */
export const RIGHTS = {
  member: ['owner', 'admin', 'deployer', 'editor', 'tagger', 'viewer'],
  viewer: ['owner', 'admin', 'deployer', 'editor', 'viewer'],
  tagger: ['owner', 'admin', 'deployer', 'editor', 'tagger'],
  editor: ['owner', 'admin', 'deployer', 'editor'],
  deployer: ['owner', 'admin', 'deployer'],
  admin: ['owner', 'admin'],
  owner: ['owner'],
} as const satisfies Record<Exclude<Allow, 'public'>, readonly Role[]>

/** What a token needs for an endpoint that does not declare it itself. */
const SCOPES: Record<Exclude<Allow, 'public'>, TokenScope> = {
  member: 'read',
  viewer: 'read',
  tagger: 'data',
  editor: 'data',
  deployer: 'deploy',
  admin: 'everything',
  owner: 'everything',
}

/** Whether a role may do what is allowed to `allow`. */
export function mayDo(role: Role | undefined, allow: Exclude<Allow, 'public'>): boolean {
  const may: readonly Role[] = RIGHTS[allow]
  return role !== undefined && may.includes(role)
}

/** The least scope of a token for an endpoint; null where nobody logs in. */
export function scopeFor({
  allow,
  scope,
}: Pick<Declaration, 'allow' | 'scope'>): TokenScope | null {
  return allow === 'public' ? null : (scope ?? SCOPES[allow])
}

/** What somebody is on a model. Who may change roles is the same everywhere. */
export function roleOn(actor: Pick<Actor, 'role' | 'modelRoles'>, publicId: string): Role {
  if (actor.role === 'owner' || actor.role === 'admin') return actor.role
  return actor.modelRoles?.[publicId] ?? actor.role
}

import 'server-only'
import { type Role, roleSchema, roles } from '@/lib/contracts/actor'
import type { Oidc } from '@/lib/env'

/** Throws a sentence when the environment names a role that there is not. */
export function checkOidcRoles({ roles: pairs }: Oidc): void {
  const wrong = pairs.find(({ role }) => !roleSchema.safeParse(role).success)
  if (wrong === undefined) return
  throw new Error(
    `LANGUR_OIDC_ROLES gives ${wrong.group} the role "${wrong.role}"; there are ${roles.join(', ')}.`,
  )
}

/** The role of somebody by their groups; null: none of them may come in. */
export function roleByGroups(
  { roles: pairs, groupClaim }: Pick<Oidc, 'roles' | 'groupClaim'>,
  claims: Readonly<Record<string, unknown>>,
): Role | null {
  const groups = [claims[groupClaim] ?? []].flat().map(String)
  const found = pairs.find(({ group }) => group === '*' || groups.includes(group))
  return found ? roleSchema.parse(found.role) : null
}

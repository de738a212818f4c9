import 'server-only'
import { findUser, type UserRow } from '@/db/accounts/accounts'
import { listModelRoles, type ModelRoleRow } from '@/db/accounts/model-roles'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import { type Actor, modelRoleSchema } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'

export async function getUser(db: Database, id: string): Promise<User> {
  const row = await findUser(db, id)
  if (!row) throw new AppError('NOT_FOUND', `There is no account "${id}".`)
  return toUser(row, await listModelRoles(db.read, id))
}

/** The account behind a session or a token. */
export async function getOwnUser(db: Database, actor: Actor): Promise<User> {
  return getUser(db, actor.userId ?? actor.name)
}

/** `roles`: those of all people, or of this one. */
export function toUser(
  { id, name, email, role, createdAt }: UserRow,
  roles: readonly ModelRoleRow[],
): User {
  const own = roles.filter(({ userId }) => userId === id)
  return {
    id,
    name,
    email,
    role,
    model_roles: own.map((one) => ({
      model: one.model,
      name: one.name,
      role: modelRoleSchema.parse(one.role),
    })),
    created: createdAt.toISOString(),
  }
}

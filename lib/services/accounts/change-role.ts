import 'server-only'
import { changeRole as changeRoleRow } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { Actor, Role } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { getUser } from './get-user'

const ABOVE: readonly Role[] = ['owner', 'admin']

/**
 * Holds at once, for sessions and tokens. Nobody changes their own role, so an owner always remains; who is owner or admin
 * is for owners to say.
 */
export async function changeRole(
  db: Database,
  actor: Actor,
  { userId, role }: { userId: string; role: Role },
): Promise<User> {
  if (userId === actor.userId) {
    throw new AppError('FORBIDDEN', 'You cannot change your own role; another owner can.')
  }
  await requireAbove(db, actor, { userId, role })
  const changed = await changeRoleRow(db, actor, userId, role)
  if (!changed) throw new AppError('NOT_FOUND', `There is no account "${userId}".`)
  return getUser(db, userId)
}

/** Throws where an admin would give, take or delete the role of an owner or an admin. */
export async function requireAbove(
  db: Database,
  actor: Actor,
  { userId, role }: { userId?: string; role?: Role },
): Promise<void> {
  if (actor.role === 'owner') return
  const had = userId === undefined ? undefined : (await getUser(db, userId)).role
  const named = [role, had].find((one) => one !== undefined && ABOVE.includes(one))
  if (named === undefined) return
  throw new AppError('FORBIDDEN', `Only an owner may decide about the role "${named}".`)
}

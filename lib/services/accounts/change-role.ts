import 'server-only'
import { changeRole as changeRoleRow } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { Actor, Role } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { getUser } from './get-user'

/** Holds at once, for sessions and tokens. Nobody changes their own role, so an owner always remains. */
export async function changeRole(
  db: Database,
  actor: Actor,
  { userId, role }: { userId: string; role: Role },
): Promise<User> {
  if (userId === actor.userId) {
    throw new AppError('FORBIDDEN', 'You cannot change your own role; another owner can.')
  }
  const changed = await changeRoleRow(db, actor, userId, role)
  if (!changed) throw new AppError('NOT_FOUND', `There is no account "${userId}".`)
  return getUser(db, userId)
}

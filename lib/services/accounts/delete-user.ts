import 'server-only'
import { deleteUserRow } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { requireAbove } from './change-role'

/** The person's tokens and sessions end at once. Nobody deletes themselves, so an owner always remains. */
export async function deleteUser(db: Database, actor: Actor, userId: string): Promise<void> {
  if (userId === actor.userId) {
    throw new AppError('FORBIDDEN', 'You cannot delete your own account; another owner can.')
  }
  await requireAbove(db, actor, { userId })
  const deleted = await deleteUserRow(db, actor, userId)
  if (!deleted) throw new AppError('NOT_FOUND', `There is no account "${userId}".`)
}

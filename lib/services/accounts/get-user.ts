import 'server-only'
import { findUser, type UserRow } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'

export async function getUser(db: Database, id: string): Promise<User> {
  const row = await findUser(db, id)
  if (!row) throw new AppError('NOT_FOUND', `There is no account "${id}".`)
  return toUser(row)
}

/** The account behind a session or a token. */
export async function getOwnUser(db: Database, actor: Actor): Promise<User> {
  return getUser(db, actor.userId ?? actor.name)
}

export function toUser({ id, name, email, role, createdAt }: UserRow): User {
  return { id, name, email, role, created: createdAt.toISOString() }
}

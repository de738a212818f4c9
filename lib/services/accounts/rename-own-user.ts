import 'server-only'
import { renameUser } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { Actor } from '@/lib/contracts/actor'
import { getOwnUser } from './get-user'

export async function renameOwnUser(
  db: Database,
  actor: Actor,
  input: { name: string },
): Promise<User> {
  const { id } = await getOwnUser(db, actor)
  await renameUser(db, id, input.name)
  return getOwnUser(db, actor)
}

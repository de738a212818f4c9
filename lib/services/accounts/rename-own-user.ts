import 'server-only'
import { renameUser } from '@/db/accounts'
import type { Database } from '@/db/connection'
import type { User } from '../../contracts/account'
import type { Actor } from '../../contracts/actor'
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

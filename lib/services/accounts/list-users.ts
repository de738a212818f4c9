import 'server-only'
import { listUsers as listUserRows } from '@/db/accounts/accounts'
import { listModelRoles } from '@/db/accounts/model-roles'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { List } from '@/lib/contracts/list'
import { toUser } from './get-user'

export async function listUsers(db: Database): Promise<List<User>> {
  const roles = await listModelRoles(db.read)
  const items = (await listUserRows(db)).map((user) => toUser(user, roles))
  return { items, next: null, count: { value: items.length, exact: true } }
}

import 'server-only'
import { listUsers as listUserRows } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { List } from '@/lib/contracts/list'
import { toUser } from './get-user'

export async function listUsers(db: Database): Promise<List<User>> {
  const items = (await listUserRows(db)).map(toUser)
  return { items, next: null, count: { value: items.length, exact: true } }
}

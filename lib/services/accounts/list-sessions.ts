import 'server-only'
import { listSessionRows } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { List } from '@/lib/contracts/list'
import type { Session } from '@/lib/contracts/session'
import { getOwnUser } from './get-user'
import type { SeenSessions } from './seen-sessions'

type Asked = Pick<SeenSessions, 'seenAt'> & {
  /** The id of the session that asks; undefined when a token does. */
  asking: string | undefined
}

/** More than these were made by a program that logs in again and again. */
const LISTED = 100

/** Where somebody is logged in: here first, then by when it was used last. */
export async function listSessions(
  db: Database,
  actor: Actor,
  { asking, seenAt }: Asked,
): Promise<List<Session>> {
  const { id } = await getOwnUser(db, actor)
  const { rows, count } = await listSessionRows(db, id, new Date(), LISTED)
  const items = rows.map(
    (row): Session => ({
      id: row.id,
      is_this: row.id === asking,
      user_agent: row.userAgent || null,
      address: row.ipAddress || null,
      begun: row.createdAt.toISOString(),
      last_seen: (seenAt(row.id) ?? row.updatedAt).toISOString(),
    }),
  )
  items.sort(
    (a, b) => Number(b.is_this) - Number(a.is_this) || b.last_seen.localeCompare(a.last_seen),
  )
  return { items, next: null, count: { value: count, exact: true } }
}

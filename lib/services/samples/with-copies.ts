import 'server-only'
import type { Database } from '@/db/connection/database'
import { untaggedCopies } from './copies'

/** Tells of each text how many untagged copies it has. */
export async function withCopies<Item extends { id: number }>(
  db: Database,
  items: readonly Item[],
): Promise<(Item & { copies: number })[]> {
  const copies = await untaggedCopies(
    db.read,
    items.map(({ id }) => id),
  )
  return items.map((item) => ({ ...item, copies: copies.get(item.id)?.length ?? 0 }))
}

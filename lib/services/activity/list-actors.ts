import 'server-only'
import { actorsOf } from '@/db/activity/actors'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'

/** Whoever did anything that the reader may see, in the order of the alphabet. */
export async function listActors(db: Database, { role }: Actor): Promise<{ items: string[] }> {
  return { items: await actorsOf(db.read, { isOwner: role === 'owner' }) }
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { ReplayedChange } from '@/lib/contracts/replay'
import type { Adopted } from '@/lib/contracts/request'
import { write } from '@/lib/services/bulk-writes/write'
import { changedRequests } from './list-replayed'

/** Takes the texts of all requests whose answer would change so into the data, untagged. It can be undone. */
export async function adoptReplayed(
  db: Database,
  actor: Actor,
  model: ModelRow,
  which: ReplayedChange,
): Promise<Adopted> {
  const { changed } = await changedRequests(db, model, which)
  return write(db, actor, model, { kind: 'adopt', ids: changed.map(([id]) => id) })
}

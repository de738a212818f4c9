import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { untaggedAmong } from '@/db/questions/untagged-pool'
import type { QueueHolds } from './queue-holds'

type Page = { limit: number; skip: ReadonlySet<number> }

export type Asked = {
  limit: number
  /** Left out: passed over, or on the page already. */
  skip: readonly number[]
  /** Who tags; null: nobody, so that nothing is kept from others. */
  holder: string | null
}

/** The next texts, none of which somebody else has in hand; `held` is how many untagged ones others have. */
export async function handOut<Item extends { id: number }>(
  db: Database,
  model: ModelRow,
  holds: QueueHolds,
  { limit, skip, holder }: Asked,
  next: (page: Page) => Promise<Item[]>,
): Promise<{ items: Item[]; held: number }> {
  if (holder !== null) holds.prolong(model.id, holder, skip)
  for (;;) {
    const others = holds.ofOthers(model.id, holder)
    const items = await next({ limit, skip: new Set([...skip, ...others]) })
    const ids = items.map(({ id }) => id)
    const taken = holder === null ? new Set(ids) : holds.take(model.id, holder, ids)
    // While they were looked for, somebody else may have taken all of them.
    if (taken.size === 0 && items.length > 0) continue
    const held = (await untaggedAmong(db.read, [...others])).length
    return { items: items.filter(({ id }) => taken.has(id)), held }
  }
}

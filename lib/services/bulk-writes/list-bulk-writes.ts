import 'server-only'
import type { Database } from '@/db/connection/database'
import { type BulkWriteRow, listUnderWay } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import type { BulkWrite } from '@/lib/contracts/bulk-write'

/** The changes of many texts that have not ended. */
export async function listBulkWrites(
  db: Database,
  model: ModelRow,
): Promise<{ items: BulkWrite[] }> {
  return { items: (await listUnderWay(db.read, model.id)).map(toBulkWrite) }
}

export function toBulkWrite(row: BulkWriteRow): BulkWrite {
  const { id, work, state, actor, createdAt, done, total } = row
  return {
    id,
    kind: work.kind,
    state,
    by: actor.name,
    created: createdAt.toISOString(),
    done,
    total,
  }
}

import 'server-only'
import type { Database } from '@/db/connection'
import type { ModelRow } from '@/db/models'
import { listPromises } from '@/db/promises'
import type { VersionRow } from '@/db/versions'
import type { PromiseCounts } from '@/lib/contracts/promise'
import { countJudged, judgePromises } from './judge-promises'

/** How many promises a version keeps; all are zero when nothing is pinned. */
export async function promiseCounts(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  version: VersionRow,
): Promise<PromiseCounts> {
  return countJudged(await judgePromises(db, version, await listPromises(db.read, model.id)))
}

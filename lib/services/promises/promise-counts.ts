import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listPromises } from '@/db/models/promises'
import type { AnyVersion } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { PromiseCounts } from '@/lib/contracts/promise'
import { countJudged, judgePromises } from './judge-promises'

/** How many promises a version keeps; all are zero when nothing is pinned. */
export async function promiseCounts(
  db: Database,
  unseen: AskUnseen,
  model: Pick<ModelRow, 'id'>,
  version: AnyVersion,
): Promise<PromiseCounts> {
  return countJudged(await judgePromises(unseen, version, await listPromises(db.read, model.id)))
}

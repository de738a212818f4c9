import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { VersionPair } from '@/lib/contracts/proof'
import type { Replay } from '@/lib/contracts/replay'
import type { Way } from '@/lib/questions/ask'
import { replayOf } from '@/lib/questions/replay'
import { versionPair } from '@/lib/services/comparison/version-pair'

/** What would have become of the last production requests. */
export async function showReplay(
  db: Database,
  model: ModelRow,
  which: VersionPair,
  way: Way,
): Promise<Analysis<Replay>> {
  const pair = await versionPair(db, model, which)
  const { result, ...known } = await replayOf(db, way, model, pair)
  return { ...known, result: result?.replay ?? null }
}

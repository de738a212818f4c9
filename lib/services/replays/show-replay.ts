import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { VersionPair } from '@/lib/contracts/proof'
import type { Replay } from '@/lib/contracts/replay'
import { versionPair } from '@/lib/services/comparison/version-pair'
import { askReplay } from './ask-replay'

/** What would have become of the last production requests. `isNew`: the job runner shall be woken. */
export async function showReplay(
  db: Database,
  model: ModelRow,
  which: VersionPair,
): Promise<{ replay: Analysis<Replay>; isNew: boolean }> {
  const pair = await versionPair(db, model, which)
  const { result, isNew, state, percent, error } = await askReplay(db, model, pair)
  return { replay: { state, percent, error, result: result?.replay ?? null }, isNew }
}

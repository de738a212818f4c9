import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { VersionPair } from '@/lib/contracts/proof'
import type { MovedWeights } from '@/lib/contracts/weights'
import { analyse } from '@/lib/services/analyses/analyse'
import { versionPair } from './version-pair'

/** The words that count most differently in one version than in another. `isNew`: the job runner shall be woken. */
export async function showWeights(
  db: Database,
  model: ModelRow,
  which: VersionPair,
): Promise<{ weights: Analysis<MovedWeights>; isNew: boolean }> {
  const { candidate, baseline } = await versionPair(db, model, which)
  const key = `${candidate.number}.${baseline.number}`
  const name = { modelId: model.id, kind: 'weights', key } as const
  const { isNew, ...weights } = await analyse<MovedWeights>(db, name)
  return { weights, isNew }
}

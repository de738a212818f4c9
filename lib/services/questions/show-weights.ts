import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { VersionPair } from '@/lib/contracts/proof'
import type { MovedWeights } from '@/lib/contracts/weights'
import type { Way } from '@/lib/questions/ask'
import { weightsOf } from '@/lib/questions/weights'
import { versionPair } from '@/lib/services/comparison/version-pair'

/** The words that count most differently in one version than in another. */
export async function showWeights(
  db: Database,
  model: ModelRow,
  which: VersionPair,
  way: Way,
): Promise<Analysis<MovedWeights>> {
  return weightsOf(db, way, model.id, await versionPair(db, model, which))
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { answerTo, type Way } from '@/lib/questions/ask'
import { reproduction } from '@/lib/questions/reproduction'
import { requireVersion } from '@/lib/services/versions/require-version'

/** Whether a version comes out the same when it is trained again. */
export async function showReproduction(
  db: Database,
  model: ModelRow,
  number: number,
  way: Way,
): Promise<Analysis<Reproduction>> {
  await requireVersion(db, model, number)
  const input = { version: number, engine: ENGINE_VERSION }
  return answerTo(db, way, reproduction, { modelId: model.id, input })
}

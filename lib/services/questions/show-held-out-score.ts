import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Analysis } from '@/lib/contracts/analysis'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import { answerTo, type Way } from '@/lib/questions/ask'
import { heldOut } from '@/lib/questions/held-out'
import { requireHeldOut } from '@/lib/services/held-out/held-out-file'
import { requireVersion } from '@/lib/services/versions/require-version'

/** How a version answers to the held-out file of its model. Throws NOT_FOUND where one of them is not there. */
export async function showHeldOutScore(
  db: Database,
  model: ModelRow,
  number: number,
  way: Way,
): Promise<Analysis<HeldOutScore>> {
  await requireVersion(db, model, number)
  const { id } = await requireHeldOut(db, model)
  const input = { file: id, version: number }
  return answerTo(db, way, heldOut, { modelId: model.id, input })
}

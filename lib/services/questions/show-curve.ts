import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { readMetrics } from '@/db/versions/versions'
import type { CurveAnalysis } from '@/lib/contracts/curve'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { answerTo, type Way } from '@/lib/questions/ask'
import { curve } from '@/lib/questions/curve'
import { requireVersion } from '@/lib/services/versions/require-version'
import { anchorCurve } from './anchor-curve'
import { describeCurve } from './describe-curve'

/** The learning curve of a version. */
export async function showCurve(
  db: Database,
  model: ModelRow,
  number: number,
  way: Way,
): Promise<CurveAnalysis> {
  const version = await requireVersion(db, model, number)
  const input = { version: number, engine: ENGINE_VERSION }
  const known = await answerTo(db, way, curve, { modelId: model.id, input })
  if (!known.result) return { ...known, result: null }
  const measured = anchorCurve(known.result, await readMetrics(db.read, version.id))
  return { ...known, result: await describeCurve(measured, model.goalF1) }
}

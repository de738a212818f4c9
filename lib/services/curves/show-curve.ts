import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Curve, MeasuredCurve } from '@/lib/contracts/curve'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { analyse } from '@/lib/services/analyses/analyse'
import { requireVersion } from '@/lib/services/versions/require-version'
import { describeCurve } from './describe-curve'

/** The learning curve of a version; the first one to ask has it measured. */
export async function showCurve(db: Database, model: ModelRow, number: number) {
  await requireVersion(db, model, number)
  const key = `${number}.${ENGINE_VERSION}`
  const known = await analyse<MeasuredCurve>(db, { modelId: model.id, kind: 'curve', key })
  const result: Curve | null = known.result && describeCurve(known.result, model.goalF1)
  return { ...known, result }
}

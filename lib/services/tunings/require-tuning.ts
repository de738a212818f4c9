import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTuning, type TuningRow } from '@/db/training/tunings'
import { AppError } from '@/lib/errors'

export async function requireTuning(
  db: Connection,
  model: ModelRow,
  tuningId: number,
): Promise<TuningRow> {
  const row = await findTuning(db, tuningId)
  if (row?.modelId === model.id) return row
  throw new AppError('NOT_FOUND', `This model has no auto-tune with id ${tuningId}.`)
}

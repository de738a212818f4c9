import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findRun, type RunRow } from '@/db/training/runs'
import { AppError } from '@/lib/errors'

export async function requireRun(db: Connection, model: ModelRow, runId: number): Promise<RunRow> {
  const row = await findRun(db, runId)
  if (row?.modelId === model.id) return row
  throw new AppError('NOT_FOUND', `This model has no run with id ${runId}.`)
}

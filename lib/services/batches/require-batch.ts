import 'server-only'
import { type BatchRow, findBatch } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'

export async function requireBatch(
  db: Database,
  model: ModelRow,
  batchId: number,
): Promise<BatchRow> {
  const row = await findBatch(db.read, model.id, batchId)
  if (row) return row
  throw new AppError('NOT_FOUND', `This model has no batch with id ${batchId}.`)
}

import 'server-only'
import { batchLease } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Batch } from '@/lib/contracts/batch'
import { AppError } from '@/lib/errors'
import { requireBatch } from './require-batch'
import { toBatch } from './to-batch'

/** Stops a batch; the rows that are done stay, and it can be started again. */
export async function cancelBatch(db: Database, model: ModelRow, batchId: number): Promise<Batch> {
  await requireBatch(db, model, batchId)
  const cancelled = await db.write((tx) => batchLease.cancel(tx, batchId, new Date()))
  if (cancelled) return toBatch(cancelled)
  throw new AppError('CONFLICT', 'This batch has ended already.')
}

import 'server-only'
import { findBatch, deleteBatch as removeBatch } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'
import { isUnderWay } from '@/lib/facts/under-way'
import { deleteFile } from '@/lib/services/files/kept-files'
import { batchFiles } from './batch-files'
import { requireBatch } from './require-batch'

/** Deletes a batch with its files. Throws CONFLICT while it is under way. */
export async function deleteBatch(db: Database, model: ModelRow, batchId: number): Promise<void> {
  const row = await requireBatch(db, model, batchId)
  await db.write(async (tx) => {
    if (isUnderWay(await findBatch(tx, model.id, batchId))) {
      throw new AppError('CONFLICT', 'This batch is under way. Cancel it first.')
    }
    await removeBatch(tx, batchId)
  })
  for (const path of batchFiles(row)) await deleteFile(db, path)
}

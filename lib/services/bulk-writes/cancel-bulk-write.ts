import 'server-only'
import type { Database } from '@/db/connection/database'
import { bulkLease, findBulkWrite } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import type { BulkWrite } from '@/lib/contracts/bulk-write'
import { AppError } from '@/lib/errors'
import { deleteFile } from '@/lib/services/files/kept-files'
import { toBulkWrite } from './list-bulk-writes'

/** Stops a change of many texts; the runner takes back what is written of it. */
export async function cancelBulkWrite(
  db: Database,
  model: ModelRow,
  id: number,
): Promise<BulkWrite> {
  const row = await findBulkWrite(db.read, id)
  if (row?.modelId !== model.id) {
    throw new AppError('NOT_FOUND', `This model has no bulk write with id ${id}.`)
  }
  const cancelled = await db.write((tx) => bulkLease.cancel(tx, id, new Date()))
  if (!cancelled) throw new AppError('CONFLICT', 'This change has ended already.')
  if (cancelled.state === 'cancelled' && row.path) await deleteFile(db, row.path)
  return toBulkWrite(cancelled)
}

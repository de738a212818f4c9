import { deleteBatch, findOldBatch, noteOnBatch } from '@/db/batches/batches'
import { BATCH_KEPT_DAYS } from '@/lib/contracts/limits'
import { batchFiles } from '@/lib/services/batches/batch-files'
import { deleteFile } from '@/lib/services/files/kept-files'
import type { JobKind } from './job-kind'

const DAY_MS = 86_400_000

/** Deletes the files of batches that ended long enough ago, and whole batches that nobody has started. */
export const deleteOldBatches: JobKind = {
  name: 'delete-old-batches',
  pauseMs: 60_000,
  async take({ db }) {
    const now = new Date()
    const before = new Date(now.getTime() - BATCH_KEPT_DAYS * DAY_MS)
    const old = await findOldBatch(db.read, before)
    if (!old) return null
    return async () => {
      await db.write((tx) =>
        old.state === 'ready'
          ? deleteBatch(tx, old.id)
          : noteOnBatch(tx, old.id, { filesDeletedAt: now }),
      )
      for (const path of batchFiles(old)) await deleteFile(db, path)
    }
  },
}

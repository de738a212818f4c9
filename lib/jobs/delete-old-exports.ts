import { exportKeptSince, forgetExportFile } from '@/db/exports/exports'
import { KEPT_MS } from '@/lib/services/exports/to-export'
import { deleteFile } from '@/lib/services/files/kept-files'
import type { JobKind } from './job-kind'

/** Deletes the files of exports that were kept long enough; their rows still tell that there was one. */
export const deleteOldExports: JobKind = {
  name: 'delete-old-exports',
  pauseMs: 60_000,
  async take({ db }) {
    const old = await exportKeptSince(db.read, new Date(Date.now() - KEPT_MS))
    if (!old) return null
    return async () => {
      if (old.path !== null) await deleteFile(db, old.path)
      await db.write((tx) => forgetExportFile(tx, old.id))
    }
  },
}

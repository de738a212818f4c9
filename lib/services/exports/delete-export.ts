import 'server-only'
import type { Database } from '@/db/connection/database'
import { exportLease, forgetExportFile } from '@/db/exports/exports'
import type { ModelRow } from '@/db/models/models'
import type { Export } from '@/lib/contracts/export'
import { deleteFile } from '@/lib/services/files/kept-files'
import { requireExport } from './require-export'
import { toExport } from './to-export'

/** Ends an export that is under way within a second; of one that has ended the file goes, and its row tells of it still. */
export async function deleteExport(
  db: Database,
  model: ModelRow,
  exportId: number,
): Promise<Export> {
  await requireExport(db, model, exportId)
  const cancelled = await db.write((tx) => exportLease.cancel(tx, exportId, new Date()))
  if (cancelled) return toExport(cancelled)
  const ended = await requireExport(db, model, exportId)
  if (ended.path === null) return toExport(ended)
  await deleteFile(db, ended.path)
  await db.write((tx) => forgetExportFile(tx, exportId))
  return toExport({ ...ended, path: null, bytes: null })
}

import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ExportRow, findExport } from '@/db/exports/exports'
import type { ModelRow } from '@/db/models/models'
import { EXPORT_KEPT_DAYS } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'

export async function requireExport(
  db: Database,
  model: ModelRow,
  exportId: number,
): Promise<ExportRow> {
  const row = await findExport(db.read, model.id, exportId)
  if (row) return row
  throw new AppError('NOT_FOUND', `This model has no export with id ${exportId}.`)
}

/** Where the file of an export is, and what it is called. Throws in words while there is none, and once there is none any more. */
export async function requireExportFile(
  db: Database,
  model: ModelRow,
  exportId: number,
): Promise<{ path: string; fileName: string; bytes: number }> {
  const row = await requireExport(db, model, exportId)
  const { state, path, fileName, bytes } = row
  if (path !== null) return { path, fileName, bytes: bytes ?? 0 }
  if (state === 'finished') {
    const message = `The file of export ${exportId} is not kept any more: files are kept for ${EXPORT_KEPT_DAYS} days, unless somebody deletes them. Export again.`
    throw new AppError('NOT_FOUND', message)
  }
  throw new AppError('CONFLICT', `Export ${exportId} has no file: it is ${state}.`)
}

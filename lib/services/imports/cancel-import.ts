import 'server-only'
import type { Database } from '@/db/connection/database'
import { importLease } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Import } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import { deleteFile } from '@/lib/services/files/kept-files'
import { requireImport } from './require-import'
import { toImport } from './to-import'

/** Stops an import. Rows that were written stay; undoing its revision takes them back. */
export async function cancelImport(
  db: Database,
  model: ModelRow,
  importId: number,
): Promise<Import> {
  const { path } = await requireImport(db, model, importId)
  const cancelled = await db.write((tx) => importLease.cancel(tx, importId, new Date()))
  if (!cancelled) throw new AppError('CONFLICT', 'This import has ended already.')
  if (cancelled.state === 'cancelled') await deleteFile(db, path)
  return toImport(cancelled)
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@/db/connection/database'
import { isShared } from '@/lib/services/files/kept-files'

/**
 * Where the file of an export is made: always the same place, so that one that is begun anew leaves nothing behind; but a new
 * one where another runner, which does not know yet that it lost it, may still be writing.
 */
export async function exportPath(db: Database, exportId: number): Promise<string> {
  const folder = join(db.folder, 'files')
  await mkdir(folder, { recursive: true })
  const name = `export-${exportId}`
  return join(folder, isShared(db) ? `${name}-${randomUUID()}` : name)
}

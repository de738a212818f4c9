import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@/db/connection/database'
import { moveIn, withFile } from '@/lib/services/files/kept-files'

/** Keeps the parts of a JSON text that is too long for a row in a file, on the disk when its path is answered. */
export async function writeBulkFile(db: Database, json: Iterable<string>): Promise<string> {
  const folder = join(db.folder, 'files')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `bulk-${randomUUID()}`)
  const file = await open(path, 'wx', 0o600)
  try {
    for (const part of json) await file.write(part)
    await file.datasync()
  } finally {
    await file.close()
  }
  await moveIn(db, path)
  return path
}

/** What `writeBulkFile` has written. */
export async function readBulkFile<Content>(db: Database, path: string): Promise<Content> {
  return withFile(db, path, async (here) => JSON.parse(await readFile(here, 'utf8')))
}

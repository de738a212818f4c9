import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@/db/connection/database'

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
  return path
}

/** What `writeBulkFile` has written. */
export async function readBulkFile<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8'))
}

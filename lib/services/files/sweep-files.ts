import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Database } from '@/db/connection/database'
import { filesKeptBefore } from '@/db/files/file-chunks'
import { neededFiles } from '@/db/imports/uploaded-files'
import { deleteFile, isShared } from './kept-files'
import { ABANDONED_MS } from './still-writing'

/** What uploads, bulk writes, batches and exports put into `files/`; nothing else there is touched. */
const OURS = /^(?:import|bulk|batch|export)-/

/**
 * Deletes files that no import, bulk write, batch or export needs any more: those of processes that were killed before they
 * could. A file that was written to since `before` may be one whose row is still to come, and stays.
 */
export async function sweepFiles(db: Database, before: Date): Promise<void> {
  if (isShared(db)) return sweepShared(db)
  await sweepFolder(db, before, async () => neededFiles(db.read))
}

/** What is on this machine then is there for as long as it is worked with; what is in the database has its row soon. */
async function sweepShared(db: Database): Promise<void> {
  const before = new Date(Date.now() - ABANDONED_MS)
  await sweepFolder(db, before, async () => [])
  const names = await filesKeptBefore(db.read, before)
  const needed = new Set((await neededFiles(db.read)).map((path) => basename(path)))
  for (const name of names) if (!needed.has(name)) await deleteFile(db, name)
}

async function sweepFolder(
  db: Database,
  before: Date,
  neededPaths: () => Promise<string[]>,
): Promise<void> {
  const folder = join(db.folder, 'files')
  // First the files, then the rows: a file that comes meanwhile is not looked at.
  const names = (await filesIn(folder)).filter((name) => OURS.test(name))
  const needed = new Set((await neededPaths()).map((path) => basename(path)))
  for (const name of names) {
    const path = join(folder, name)
    if (!needed.has(name) && (await writtenAt(path)) < before.getTime()) {
      await rm(path, { force: true })
    }
  }
}

/** None where nothing was uploaded yet: the folder is made by the first upload. */
async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}

/** For ever where the file has gone meanwhile. */
async function writtenAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
}

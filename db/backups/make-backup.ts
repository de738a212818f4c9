import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_FILE, requireDatabase } from '@/db/connection/open'
import { newBackupPath } from './backup-files'
import { type CopyOptions, copyDatabase } from './copy-database'

export type Made = { path: string; bytes: number }

/** Makes a checked backup of the database of a data folder in `folder`, which is made when it is not there. */
export async function makeBackup(
  dataFolder: string,
  folder: string,
  options: CopyOptions,
): Promise<Made> {
  await requireDatabase(dataFolder)
  const path = await newBackupPath(folder, 'asked', { at: new Date() })
  await copyDatabase(join(dataFolder, DATABASE_FILE), path, options)
  return { path, bytes: (await stat(path)).size }
}

import 'server-only'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listBackupFiles } from '@/db/backups/backup-files'
import type { BackupWithTexts } from '@/lib/contracts/erasure'

const REPLACED = /^replaced-.*\.db$/

/** Whole copies of the database that were made at or after a moment, newest first; also what a restore has put aside. */
export async function backupsSince(
  dataFolder: string,
  backupFolder: string,
  since: number,
): Promise<BackupWithTexts[]> {
  const files = (await listBackupFiles(backupFolder)).map(({ name, madeAt }) => ({ name, madeAt }))
  const replaced = (await readdir(dataFolder)).filter((name) => REPLACED.test(name))
  for (const name of replaced) {
    files.push({ name, madeAt: (await stat(join(dataFolder, name))).mtime })
  }
  return files
    .filter(({ madeAt }) => madeAt.getTime() >= since)
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
    .map(({ name, madeAt }) => ({ name, made: madeAt.toISOString() }))
}

import { existsSync } from 'node:fs'
import { copyFile, link, mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { lockDatabase } from '@/db/connection/lock'
import { migrate } from '@/db/connection/migrate'
import { DATABASE_FILE } from '@/db/connection/open'
import { flushFolder } from './backup-files'
import { type CopyOptions, copyDatabase } from './copy-database'
import { readEveryTable } from './read-every-table'

/** What SQLite has beside a database that was not closed. */
const BESIDE = ['-wal', '-shm']

/**
 * Puts a backup in the place of the database of `folder`, brought up to date. It is checked and opened first, beside the
 * database; then it takes its place at once. Answers under which name what was there is kept, null when nothing was. Throws
 * in a sentence, and has changed nothing then, while a server uses the folder, or when the file is not whole.
 */
export async function restoreDatabase(
  backup: string,
  folder: string,
  options: CopyOptions,
): Promise<{ kept: string | null }> {
  const target = join(folder, DATABASE_FILE)
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`)
  if (resolve(backup) === resolve(target)) {
    throw new Error(`${backup} is the database itself: give the backup that is to take its place.`)
  }
  const unlock = await lockDatabase(folder)
  const beside = await mkdtemp(join(folder, '.restoring-'))
  try {
    const made = join(beside, DATABASE_FILE)
    await copyDatabase(backup, made, options)
    await migrate(beside, options.migrationsFolder, { backups: null })
    await readEveryTable(made)
    const kept = existsSync(target) ? await keep(folder, target) : null
    await rename(made, target)
    await flushFolder(folder)
    return { kept }
  } finally {
    await rm(beside, { recursive: true, force: true })
    await unlock()
  }
}

/** Gives what is there a second name, so that at no moment there is no database. */
async function keep(folder: string, target: string): Promise<string> {
  emptyLog(target)
  const kept = join(folder, `replaced-${new Date().toISOString().replaceAll(':', '-')}.db`)
  // Some disks know no second names.
  await link(target, kept).catch(() => copyFile(target, kept))
  for (const end of BESIDE) {
    if (existsSync(target + end)) await rename(target + end, kept + end)
  }
  return kept
}

/** A log that stayed would be read as that of the backup. What is too damaged for this keeps its log beside it. */
function emptyLog(target: string): void {
  const sqlite = new Sqlite(target)
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    return
  } finally {
    sqlite.close()
  }
}

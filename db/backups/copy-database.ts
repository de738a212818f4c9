import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Migration, pendingMigrations, readMigrations } from '@/db/connection/migrations'
import { StorageError } from '@/db/connection/storage-fault'
import { flushFolder } from './backup-files'
import { checkDatabase } from './check-database'
import { leaveOut } from './leave-out'
import { partialName, sweepPartials } from './partials'

export type CopyProgress = { phase: 'copying' | 'checking'; share: number }

export type CopyOptions = {
  migrationsFolder: string
  tell?: (progress: CopyProgress) => void
  /** Ends it; nothing is left of it then. */
  signal?: AbortSignal
}

/** About 1 ms of copying at a time, so that a process that does something else as well gets on. */
const PAGES_PER_STEP = 256

/**
 * Copies a database as it is at one moment, whether it is in use or not, and checks the copy before it gets its name: what
 * is called `to` is whole. While it copies, the log of a database in use cannot be shortened. Throws in a sentence.
 */
export async function copyDatabase(
  from: string,
  to: string,
  { migrationsFolder, tell = () => {}, signal }: CopyOptions,
): Promise<void> {
  const folder = dirname(to)
  await sweepPartials(folder)
  const partial = join(folder, await partialName(basename(to)))
  try {
    await (await open(partial, 'wx', 0o600)).close()
    const migrations = readMigrations(migrationsFolder)
    await copyPages(from, partial, migrations, (progress) => {
      signal?.throwIfAborted()
      tell(progress)
    })
    tell({ phase: 'checking', share: 0 })
    await leaveOut(partial)
    await checkDatabase(partial, from, migrations)
    await flushFile(partial)
    signal?.throwIfAborted()
    await rename(partial, to)
    await flushFolder(folder)
  } catch (error) {
    throw withPath(error, from, to)
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(partial + end, { force: true })
  }
}

async function copyPages(
  from: string,
  to: string,
  migrations: readonly Migration[],
  tell: (progress: CopyProgress) => void,
): Promise<void> {
  if ((await stat(from)).size === 0) {
    throw new StorageError('LANGUR_DAMAGED', `${from} is empty: it is no database.`)
  }
  const source = new Sqlite(from, { fileMustExist: true, timeout: 60_000 })
  try {
    // An open transaction holds the moment. Without it every commit of another process would begin the copy anew.
    source.exec('BEGIN')
    pendingMigrations(source, from, migrations)
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        tell({ phase: 'copying', share: totalPages === 0 ? 0 : 1 - remainingPages / totalPages })
        return PAGES_PER_STEP
      },
    })
  } finally {
    source.close()
  }
}

async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** SQLite does not say of which file it speaks: what is damaged is what was read, all else is about the copy. */
function withPath(error: unknown, from: string, to: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const isRead = /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
  return Object.assign(error, { path: isRead ? from : to })
}

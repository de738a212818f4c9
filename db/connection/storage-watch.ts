import { constants, existsSync, type Stats, statSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StorageError, storageFault } from './storage-fault'

/** With less than this the next changes may already find no space. */
const LEAST_BYTES = 4 * 2 ** 20

export type StorageWatch = {
  /** Throws when the file, or its log, is not the one any more that this process has open. */
  requireSame: () => void
  /** Does a write, unless file or log are not those any more that this process has open: nobody would find what it wrote. */
  watched: <Result>(write: () => Promise<Result>) => Promise<Result>
  /** Whether the last write failed for what the disk, or the files on it, are to blame for. */
  hasFailed: () => boolean
  /** Throws when the file cannot be written as it seems: without rights, on a disk that is full or for reading only. */
  look: () => Promise<void>
}

/** Knows what became of the files of a database since it was opened, which makes a log where there is none. */
export function createStorageWatch(file: string): StorageWatch {
  const log = logOf(file)
  const opened = [statSync(file), statSync(log)] as const
  let hasFailed = false

  function requireSame(): void {
    if (!isSame(file, opened[0])) {
      throw gone(file, 'put the file back, or go back to a backup: npm run restore -- FILE')
    }
    if (!isSame(log, opened[1])) {
      throw gone(log, 'start it again: as it stops it still saves what the log had.')
    }
  }

  return {
    requireSame,
    async watched(write) {
      try {
        requireSame()
        const result = await write()
        hasFailed = false
        return result
      } catch (error) {
        if (storageFault(error, dirname(file))) hasFailed = true
        throw error
      }
    },
    hasFailed: () => hasFailed,
    async look() {
      requireSame()
      await access(dirname(file), constants.W_OK)
      await access(file, constants.R_OK | constants.W_OK)
      const { bavail, bsize } = await statfs(file)
      if (bavail * bsize >= LEAST_BYTES) return
      throw Object.assign(new Error(`${bavail * bsize} bytes are left.`), {
        code: 'ENOSPC',
        path: file,
      })
    },
  }
}

function isSame(file: string, opened: Stats): boolean {
  const now = statSync(file, { throwIfNoEntry: false })
  return now?.ino === opened.ino && now.dev === opened.dev
}

function gone(file: string, then: string): StorageError {
  return new StorageError(
    'LANGUR_GONE',
    `${file} was deleted, moved or replaced while Langur ran, so nothing is written to it any more. Stop Langur, then ${then}`,
  )
}

/** Throws when a database was in use, or its program killed, and its log is not there any more: SQLite would begin another. */
export function requireLog(file: string): void {
  const [log, index] = [logOf(file), `${file}-shm`]
  if (existsSync(log) || !existsSync(index)) return
  throw new StorageError(
    'LANGUR_GONE',
    `${log} is gone, and with it what was committed last, but ${index} is there. Put it back, or go back to a backup: npm run restore -- FILE. To go on without it, delete ${index}.`,
  )
}

function logOf(file: string): string {
  return `${file}-wal`
}

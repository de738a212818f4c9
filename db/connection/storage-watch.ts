import { constants, statSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StorageError, storageFault } from './storage-fault'

/** With less than this the next changes may already find no space. */
const LEAST_BYTES = 4 * 2 ** 20

export type StorageWatch = {
  /** Throws when the file is not the one any more that this process has open. */
  requireSame: () => void
  /** Does a write, unless the file is not the one any more that this process has open: nobody would find what it wrote. */
  watched: <Result>(write: () => Promise<Result>) => Promise<Result>
  /** Whether the last write failed for what the disk, or the files on it, are to blame for. */
  hasFailed: () => boolean
  /** Throws when the file cannot be written as it seems: without rights, on a disk that is full or for reading only. */
  look: () => Promise<void>
}

/** Knows what became of the file of a database since it was opened. */
export function createStorageWatch(file: string): StorageWatch {
  const opened = statSync(file)
  let hasFailed = false

  function requireSame(): void {
    const now = statSync(file, { throwIfNoEntry: false })
    if (now?.ino === opened.ino && now.dev === opened.dev) return
    throw new StorageError(
      'LANGUR_GONE',
      `${file} was deleted, moved or replaced while Langur ran, so nothing is written to it any more. Stop Langur, then put the file back, or go back to a backup: npm run restore -- FILE`,
    )
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

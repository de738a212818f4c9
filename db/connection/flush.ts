import { type FileHandle, open } from 'node:fs/promises'

type Flush = {
  /** Puts all that has been committed onto the disk. */
  flush: () => Promise<void>
  close: () => Promise<void>
}

/**
 * SQLite would put it onto the disk inside of COMMIT, and stop the process meanwhile; and those who ask while the disk is
 * busy share one turn of it.
 */
export function createFlush(log: string): Flush {
  let current: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  // Stays open, because what is committed must not wait for a file that may be opened: while a connection is there, the
  // log is the same file.
  let file: FileHandle | undefined

  async function datasync(): Promise<void> {
    file ??= await open(log, 'r+')
    await file.datasync()
  }

  return {
    flush() {
      next ??= current
        .catch(() => undefined)
        .then(() => {
          next = null
          current = datasync()
          return current
        })
      return next
    },
    async close() {
      await current.catch(() => undefined)
      await file?.close()
    },
  }
}

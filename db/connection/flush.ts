import { open } from 'node:fs/promises'

/**
 * Returns a function that puts all that has been committed onto the disk. SQLite would do it inside of COMMIT, and stop the
 * process meanwhile; and those who ask while the disk is busy share one turn of it.
 */
export function createFlush(log: string): () => Promise<void> {
  let current: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null
        current = flush(log)
        return current
      })
    return next
  }
}

async function flush(log: string): Promise<void> {
  const file = await open(log, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

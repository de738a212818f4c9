import 'server-only'
import { utimes } from 'node:fs/promises'

const TOUCH_MS = 10 * 60_000
/** A file that nobody wrote to or touched for so long is not being written: six touches failed to come. */
export const ABANDONED_MS = 60 * 60_000

/** Writes a file, however slowly its bytes come: until it ends, the file does not look abandoned. */
export async function stillWriting<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const touch = () => {
    const now = new Date()
    // It may not be there yet, or be refused and gone already.
    utimes(path, now, now).catch(() => undefined)
  }
  const touching = setInterval(touch, TOUCH_MS)
  try {
    return await work()
  } finally {
    clearInterval(touching)
  }
}

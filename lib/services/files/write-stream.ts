import 'server-only'
import { createWriteStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stillWriting } from './still-writing'

/**
 * Writes what comes piece by piece into a file of the owner's, in place of one that is there, and puts it onto the disk;
 * answers its length. Nothing is left of it when that fails, or when the signal fires.
 */
export async function writeStream(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  try {
    await stillWriting(path, () =>
      pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600 }), { signal }),
    )
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
    return (await stat(path)).size
  } catch (error) {
    await rm(path, { force: true })
    // A pipeline that a signal ends says only that it was ended.
    signal.throwIfAborted()
    // Of a write that fails Node says what it could not do, but not to which file.
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

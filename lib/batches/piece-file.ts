import 'server-only'
import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '@/lib/errors'

/** A file that is written in pieces, each of them on the disk before anybody reads that it is written. */
export type PieceFile = {
  bytes: () => number
  write: (text: string) => Promise<void>
  close: () => Promise<void>
}

/** Goes on behind the first `bytes` of it: what stands behind was written by a runner that could not say so any more. */
export async function openPieceFile(path: string, bytes: number): Promise<PieceFile> {
  const file = await naming(path, () => openAt(path, bytes))
  let end = bytes
  return {
    bytes: () => end,
    async write(text) {
      if (text === '') return
      const piece = Buffer.from(text)
      await naming(path, async () => {
        await file.appendFile(piece)
        await file.datasync()
      })
      end += piece.length
    },
    close: () => file.close(),
  }
}

async function openAt(path: string, bytes: number): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600)
  const { size } = await file.stat()
  if (size >= bytes) {
    await file.truncate(bytes)
    return file
  }
  await file.close()
  throw new AppError('CONFLICT', GONE)
}

const GONE =
  'The rows that were done already are not there any more: something deleted or changed them. Upload the file again.'

/** Of a write that fails Node says what it could not do, but not to which file. */
async function naming<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

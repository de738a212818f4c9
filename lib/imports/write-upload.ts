import 'server-only'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { AppError } from '@/lib/errors'
import { stillWriting } from '@/lib/services/files/still-writing'

/** A new place for an uploaded file. What no row names is swept away when the server starts. */
export async function uploadPath(
  dataFolder: string,
  kind: 'import' | 'batch' = 'import',
): Promise<string> {
  const folder = join(dataFolder, 'files')
  await mkdir(folder, { recursive: true })
  return join(folder, `${kind}-${randomUUID()}`)
}

/** Streams an upload to disk. Throws PAYLOAD_TOO_LARGE above `mostBytes`; whoever calls deletes the file then. */
export async function writeUpload(
  path: string,
  { fileName, body }: { fileName: string; body: Readable },
  mostBytes: number,
): Promise<void> {
  try {
    await stillWriting(path, () =>
      pipeline(body, limited(fileName, mostBytes), createWriteStream(path, { mode: 0o600 })),
    )
  } catch (error) {
    // Of a write that fails Node says what it could not do, but not to which file.
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

function limited(fileName: string, mostBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      const refusal = new AppError(
        'PAYLOAD_TOO_LARGE',
        `${fileName} is larger than ${binaryBytes(mostBytes)}. Split it.`,
      )
      done(bytes > mostBytes ? refusal : null, chunk)
    },
  })
}

import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { readChunk } from '@/db/versions/version-chunks'
import type { About } from '@/lib/takeaway/about'
import {
  LAST_LINE,
  LINE_BYTES,
  LINE_CHARACTERS,
  MODEL_END,
  moduleHead,
} from '@/lib/takeaway/module-format'
import type { VersionToTake } from './version-to-take'

/**
 * The module of a version, piece by piece: the same text whenever it is asked for, until Langur or the model's name is another. Others get
 * their turn after each piece of the model.
 */
export function moduleText(
  db: Database,
  { version, about, fileName }: VersionToTake,
  program: string,
): AsyncGenerator<string> {
  return assembleModule({ about, fileName: `${fileName}.mjs`, program }, modelChunks(db, version))
}

async function* modelChunks(db: Database, { id }: { id: number }) {
  for (let position = 0; ; position++) {
    const chunk = await readChunk(db.read, id, 'model', position)
    if (chunk === null) return
    yield chunk
    await setImmediate()
  }
}

type Frame = { about: About; fileName: string; program: string }

/** A module around the model file that comes in these pieces. */
export async function* assembleModule(
  { about, fileName, program }: Frame,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  yield moduleHead(fileName, about)
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const end = bytes.length - (bytes.length % LINE_BYTES)
    rest = bytes.subarray(end)
    yield base64Lines(bytes.subarray(0, end))
  }
  yield base64Lines(Buffer.from(rest))
  yield `${MODEL_END}\n${program}${LAST_LINE}`
}

/** SHA-256 of that text, in hex. */
export async function hashModule(
  db: Database,
  taken: VersionToTake,
  program: string,
): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of moduleText(db, taken, program)) hash.update(piece)
  return hash.digest('hex')
}

function base64Lines(bytes: Buffer): string {
  const base64 = bytes.toString('base64')
  let lines = ''
  for (let start = 0; start < base64.length; start += LINE_CHARACTERS) {
    lines += `${base64.slice(start, start + LINE_CHARACTERS)}\n`
  }
  return lines
}

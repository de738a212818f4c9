import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { damaged } from './refuse-bundle'

/** The longest line is a version with 2,000 tags and all their confusions. */
const LINE_BYTES = 64 * 2 ** 20
/** What gzip may grow to: more than the largest model has, and not more than a disk. */
const UNPACKED_BYTES = 64 * 2 ** 30
const LF = 0x0a

/** A line with the SHA-256 of all that stands before it. */
export type BundleLine = { text: string; sha256: () => string }

/** The lines of a gzip file, in constant memory. Throws in words where it is none, is cut, or is larger than any model. */
export async function* bundleLines(path: string): AsyncGenerator<BundleLine> {
  const hash = createHash('sha256')
  let rest: Buffer[] = []
  let restBytes = 0
  let unpacked = 0
  for await (const chunk of unzipped(path)) {
    unpacked += chunk.length
    if (unpacked > UNPACKED_BYTES) {
      throw damaged(`it is larger than ${binaryBytes(UNPACKED_BYTES)} when it is unpacked`)
    }
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      const line = Buffer.concat([...rest, chunk.subarray(start, end + 1)])
      rest = []
      restBytes = 0
      start = end + 1
      yield { text: line.toString('utf8'), sha256: () => hash.copy().digest('hex') }
      hash.update(line)
    }
    rest.push(chunk.subarray(start))
    restBytes += chunk.length - start
    if (restBytes > LINE_BYTES) throw damaged(`a line has more than ${binaryBytes(LINE_BYTES)}`)
  }
  if (restBytes > 0) throw damaged('it is cut in the middle of a line')
}

async function* unzipped(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  // What fails is thrown by the loop, too.
  pipeline(createReadStream(path), gunzip).catch(() => undefined)
  try {
    yield* gunzip
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw damaged('it is cut')
    if (code?.startsWith('Z_')) throw damaged('it is no gzip file, or was altered')
    throw error
  }
}

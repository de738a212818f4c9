import { createReadStream } from 'node:fs'
import type { ReadOptions } from '@/lib/imports/formats/format'
import { createDecoder } from './decoder'
import type { FileEncoding } from './encodings'

const CHUNK_BYTES = 256 * 1024

/** The file as decoded text, piece by piece, without its byte order mark. */
export async function* readText(
  path: string,
  encoding: FileEncoding,
  { signal, onProgress }: ReadOptions = {},
): AsyncGenerator<string> {
  const decoder = createDecoder(encoding)
  let bytesRead = 0
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  for await (const chunk of stream) {
    signal?.throwIfAborted()
    const text = decoder.write(chunk)
    yield bytesRead === 0 ? withoutMark(text) : text
    bytesRead += chunk.length
    onProgress?.(bytesRead)
  }
  yield decoder.end()
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

import 'server-only'

/** As in `answers-file.ts`: six numbers, of which the third is how many texts there are, then their ids. */
const HEADER_BYTES = 24
const TEXTS_AT = 8
const ID_BYTES = 8

/**
 * Changes the ids of samples in files of answers that come chunk by chunk, each in order, of `chunkBytes` but for the last.
 * That is a multiple of 8, so no id lies in two chunks.
 */
export function createSampleIdShifter(
  chunkBytes: number,
  shift: (id: number) => number,
): (chunk: Buffer, position: number) => Buffer {
  let end = 0
  return (chunk, position) => {
    const shifted = Buffer.from(chunk)
    const start = position * chunkBytes
    if (position === 0) {
      const texts = chunk.length < HEADER_BYTES ? 0 : chunk.readUInt32LE(TEXTS_AT)
      end = HEADER_BYTES + ID_BYTES * texts
    }
    const from = Math.max(HEADER_BYTES, start)
    const to = Math.min(end, start + chunk.length - ID_BYTES + 1)
    for (let at = from; at < to; at += ID_BYTES) {
      shifted.writeDoubleLE(shift(shifted.readDoubleLE(at - start)), at - start)
    }
    return shifted
  }
}

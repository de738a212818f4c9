import { type FileHandle, open } from 'node:fs/promises'

const HEAD_BYTES = 1024 * 1024
const SLICES = 16
const SLICE_BYTES = 32 * 1024

export type FileHead = {
  path: string
  /** What the person called it. */
  fileName: string
  size: number
  /** The beginning, or all of a small file. */
  bytes: Buffer
  isWhole: boolean
  /** Whole lines from all over the rest: a letter that tells the encoding may come late. */
  slices: Buffer[]
}

export async function readHead(path: string, fileName: string): Promise<FileHead> {
  const file = await open(path)
  try {
    return { path, fileName, ...(await readParts(file)) }
  } finally {
    await file.close()
  }
}

async function readParts(file: FileHandle) {
  const { size } = await file.stat()
  const bytes = await readAt(file, 0, Math.min(size, HEAD_BYTES))
  const slices: Buffer[] = []
  const step = Math.floor((size - bytes.length) / SLICES)
  for (let slice = 0; slice < SLICES && step > SLICE_BYTES; slice++) {
    slices.push(wholeLines(await readAt(file, bytes.length + slice * step, SLICE_BYTES)))
  }
  return { size, bytes, isWhole: bytes.length === size, slices }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** So that no character is cut in two; a line feed is never part of one, except in UTF-16. */
function wholeLines(bytes: Buffer): Buffer {
  const start = bytes.indexOf(0x0a) + 1
  return bytes.subarray(start, Math.max(start, bytes.lastIndexOf(0x0a)))
}

import type { ReadOptions } from '@/lib/imports/formats/format'
import { parseEncoding } from './encodings'
import { readText } from './read-text'
import { type ReadRecord, RecordSplitter, type SplitRecord } from './record-splitter'

/** The records of a file that is text, many at a time; with `isWhole` nothing of it is left out. */
export async function* splitFile(
  path: string,
  encoding: string,
  read: ReadRecord,
  { isWhole = false, ...options }: ReadOptions & { isWhole?: boolean } = {},
): AsyncGenerator<SplitRecord[]> {
  const splitter = new RecordSplitter(read, { isWhole })
  for await (const text of readText(path, parseEncoding(encoding), options)) {
    yield splitter.push(text)
  }
  yield splitter.end()
}

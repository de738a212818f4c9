import type { RowProblem } from '@/lib/contracts/import'
import type { FileRecord, ReadOptions } from '@/lib/imports/formats/format'
import { parseEncoding } from './encodings'
import { readText } from './read-text'
import { type ReadRecord, RecordSplitter } from './record-splitter'

/** The records of a file that is text, many at a time. */
export async function* splitFile(
  path: string,
  encoding: string,
  read: ReadRecord,
  options?: ReadOptions,
): AsyncGenerator<(FileRecord | RowProblem)[]> {
  const splitter = new RecordSplitter(read)
  for await (const text of readText(path, parseEncoding(encoding), options)) {
    yield splitter.push(text)
  }
  yield splitter.end()
}

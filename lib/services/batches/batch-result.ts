import 'server-only'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { BatchRow } from '@/db/batches/batches'
import { AppError } from '@/lib/errors'
import { resultKind, resultName } from '@/lib/facts/batch-file'
import { workbookOf } from './batch-workbook'

export type BatchResult = {
  name: string
  contentType: string
  content: AsyncIterable<string | Uint8Array>
}

/** The rows of a batch that are done, as a file. Throws NOT_FOUND where there is none, or none any more. */
export async function batchResult(row: BatchRow): Promise<BatchResult> {
  const { path, bytesWritten, filesDeletedAt, fileName, versionNumber } = row
  if (filesDeletedAt) {
    const day = filesDeletedAt.toISOString().slice(0, 10)
    throw new AppError('NOT_FOUND', `The result of this batch was deleted on ${day}.`)
  }
  if (bytesWritten === 0) throw new AppError('NOT_FOUND', 'No row of this batch is done yet.')
  const { format } = row.options
  const result = `${path}.out`
  const size = await stat(result).then(
    (found) => found.size,
    () => 0,
  )
  if (size < bytesWritten) {
    throw new AppError('NOT_FOUND', 'The result of this batch is not there any more.')
  }
  const { contentType, end } = resultKind(format)
  async function* whole() {
    // A runner may be writing behind it.
    yield* createReadStream(result, { encoding: 'utf8', end: bytesWritten - 1 })
    yield end
  }
  const content = format === 'xlsx' ? workbookOf(result, bytesWritten) : whole()
  return { name: resultName(fileName, format, versionNumber), contentType, content }
}

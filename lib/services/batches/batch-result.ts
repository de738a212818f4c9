import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import { AppError } from '@/lib/errors'
import { resultKind, resultName } from '@/lib/facts/batch-file'
import { readKept, sizeOf } from '@/lib/services/files/kept-files'
import { workbookOf } from './batch-workbook'

export type BatchResult = {
  name: string
  contentType: string
  content: AsyncIterable<string | Uint8Array>
}

/** The rows of a batch that are done, as a file. Throws NOT_FOUND where there is none, or none any more. */
export async function batchResult(db: Database, row: BatchRow): Promise<BatchResult> {
  const { path, bytesWritten, filesDeletedAt, fileName, versionNumber } = row
  if (filesDeletedAt) {
    const day = filesDeletedAt.toISOString().slice(0, 10)
    throw new AppError('NOT_FOUND', `The result of this batch was deleted on ${day}.`)
  }
  if (bytesWritten === 0) throw new AppError('NOT_FOUND', 'No row of this batch is done yet.')
  const { format } = row.options
  const result = `${path}.out`
  if ((await sizeOf(db, result)) < bytesWritten) {
    throw new AppError('NOT_FOUND', 'The result of this batch is not there any more.')
  }
  const { contentType, end } = resultKind(format)
  async function* whole() {
    // A runner may be writing behind it.
    yield* readKept(db, result, bytesWritten)
    yield end
  }
  const content = format === 'xlsx' ? workbookOf(readKept(db, result, bytesWritten)) : whole()
  return { name: resultName(fileName, format, versionNumber), contentType, content }
}

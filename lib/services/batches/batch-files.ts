import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import { BATCH_FILES } from '@/db/imports/uploaded-files'

/** The files of a batch: the one that came, its result, and the unsure texts; each may be missing. */
export function batchFiles({ path }: Pick<BatchRow, 'path'>): string[] {
  return BATCH_FILES.map((ending) => path + ending)
}

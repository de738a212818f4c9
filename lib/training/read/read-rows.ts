import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { trainingRows } from '@/db/training/training-data'
import { foldOf } from '@/lib/answering/held-out-together'
import type { Progress } from '@/lib/training/create-progress'
import type { ReadingJob } from '@/lib/training/training-job'
import type { Annotations } from './read-annotations'

const ROWS_PER_PAGE = 500
export const HASH_BYTES = 16

export type TrainingRows = {
  /** Copies of a text share one. */
  groups: Float64Array
  folds: Uint8Array
  /** The texts' hashes, one after the other. */
  hashes: Uint8Array
}

/** Group, fold and hash of samples, in the order of their ids; those without a tag fit none. */
export async function readRows(
  { db, signal }: ReadingJob,
  { sampleIds, tags }: Annotations,
  progress: Progress,
): Promise<TrainingRows> {
  const count = sampleIds.length
  const groups = new Float64Array(count)
  const folds = new Uint8Array(count)
  const hashes = new Uint8Array(count * HASH_BYTES)
  for (let start = 0; start < count; start += ROWS_PER_PAGE) {
    signal.throwIfAborted()
    const ids = Array.from(sampleIds.subarray(start, start + ROWS_PER_PAGE))
    const rows = await trainingRows(db.read, ids)
    if (rows.length !== ids.length) throw new Error(`Samples near ${ids[0]} are gone.`)
    rows.forEach((row, index) => {
      const isTagged = tags.starts[start + index] !== tags.starts[start + index + 1]
      if (isTagged && row.fold === null) {
        throw new Error(`The group of sample ${row.id} was tagged and has no fold.`)
      }
      groups[start + index] = row.groupId
      folds[start + index] = foldOf(row)
      hashes.set(row.hash, (start + index) * HASH_BYTES)
    })
    progress.at('reading', start + ids.length, count)
    await setImmediate()
  }
  return { groups, folds, hashes }
}

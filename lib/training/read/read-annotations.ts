import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { BEFORE_ALL_PERIODS, type PeriodCursor, taggedPairsAsOf } from '@/db/training/training-data'
import type { TagRows } from '@/lib/engine/tag-rows'
import type { ReadingJob } from '@/lib/training/training-job'

const PAIRS_PER_PAGE = 5_000

export type Annotations = {
  /** The samples that carried a tag, ascending. */
  sampleIds: Float64Array
  /** Their tags, as indices into `tagIds`. */
  tags: TagRows
}

/** Who carried which tag at a revision. */
export async function readAnnotations(
  { db, run, signal }: ReadingJob,
  revision: number,
  tagIds: readonly number[],
): Promise<Annotations> {
  const indexOf = new Map(tagIds.map((id, index) => [id, index]))
  // Sample and tag in one number, so that sorting numbers sorts both.
  const keys: number[] = []
  for (let after: PeriodCursor | null = BEFORE_ALL_PERIODS; after; ) {
    signal.throwIfAborted()
    const page: Awaited<ReturnType<typeof taggedPairsAsOf>> = await taggedPairsAsOf(
      db.read,
      run.modelId,
      revision,
      { after, limit: PAIRS_PER_PAGE },
    )
    for (const { sampleId, tagId } of page.pairs) {
      const index = indexOf.get(tagId)
      if (index !== undefined) keys.push(sampleId * tagIds.length + index)
    }
    after = page.next
    await setImmediate()
  }
  return intoRows(Float64Array.from(keys).sort(), tagIds.length)
}

function intoRows(keys: Float64Array, tagCount: number): Annotations {
  const sampleIds: number[] = []
  const starts: number[] = []
  const tags = new Int32Array(keys.length)
  keys.forEach((key, position) => {
    const tag = key % tagCount
    const sampleId = (key - tag) / tagCount
    if (sampleId !== sampleIds.at(-1)) {
      sampleIds.push(sampleId)
      starts.push(position)
    }
    tags[position] = tag
  })
  return {
    sampleIds: Float64Array.from(sampleIds),
    tags: { starts: Int32Array.from([...starts, keys.length]), tags },
  }
}

import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { BEFORE_ALL_PERIODS, noTagPageAsOf, type PeriodCursor } from '@/db/training/training-data'
import { at } from '@/lib/at'
import type { ReadingJob } from '@/lib/training/training-job'
import type { Annotations } from './read-annotations'

const SAMPLES_PER_PAGE = 5_000

/** The samples that somebody had judged to fit no tag at a revision, ascending. */
export async function readNoTag(
  { db, run, signal }: ReadingJob,
  revision: number,
): Promise<Float64Array> {
  const ids: number[] = []
  for (let after: PeriodCursor | null = BEFORE_ALL_PERIODS; after; ) {
    signal.throwIfAborted()
    const page: Awaited<ReturnType<typeof noTagPageAsOf>> = await noTagPageAsOf(
      db.read,
      run.modelId,
      revision,
      { after, limit: SAMPLES_PER_PAGE },
    )
    for (const id of page.sampleIds) ids.push(id)
    after = page.next
    await setImmediate()
  }
  return Float64Array.from(ids).sort()
}

/** With those that fit no tag among the others, as rows without a tag; none of them carries one. */
export function withNoTag({ sampleIds, tags }: Annotations, noTagIds: Float64Array): Annotations {
  if (noTagIds.length === 0) return { sampleIds, tags }
  const ids = new Float64Array(sampleIds.length + noTagIds.length)
  const starts = new Int32Array(ids.length + 1)
  for (let row = 0, tagged = 0, judged = 0; row < ids.length; row++) {
    const isTagged =
      judged === noTagIds.length ||
      (tagged < sampleIds.length && at(sampleIds, tagged) < at(noTagIds, judged))
    ids[row] = isTagged ? at(sampleIds, tagged++) : at(noTagIds, judged++)
    starts[row + 1] = at(tags.starts, tagged)
  }
  return { sampleIds: ids, tags: { starts, tags: tags.tags } }
}

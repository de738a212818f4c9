import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { BEFORE_ALL_PERIODS, type PeriodCursor, samplesAsOf } from '@/db/training/training-data'
import { areUntaggedWorthReading, MOST_READ, MOST_TAGGED } from '@/lib/engine/directions/untagged'
import type { ReadingJob } from '@/lib/training/training-job'

const SAMPLES_PER_PAGE = 5_000
const NONE = new Float64Array(0)

/** The tagged texts, and what their ids have more than where the model was made. */
type Known = { taggedIds: Float64Array; shift: number }

/**
 * The texts without a tag, at a revision, from which a training learns, too: as many as are worth reading, in an order that
 * is random but always the same. None where they would add nothing.
 */
export async function readUntagged(
  { db, run, signal }: ReadingJob,
  revision: number,
  { taggedIds, shift }: Known,
): Promise<Float64Array> {
  if (taggedIds.length > MOST_TAGGED) return NONE
  const isTagged = new Set(taggedIds)
  const room = MOST_READ - taggedIds.length
  let found: number[] = []
  let untagged = 0
  for (let after: PeriodCursor | null = BEFORE_ALL_PERIODS; after; ) {
    signal.throwIfAborted()
    const page: Awaited<ReturnType<typeof samplesAsOf>> = await samplesAsOf(
      db.read,
      run.modelId,
      revision,
      { after, limit: SAMPLES_PER_PAGE },
    )
    const others = page.sampleIds.filter((id) => !isTagged.has(id))
    untagged += others.length
    found = firstOf([...found, ...others], room, shift)
    after = page.next
    await setImmediate()
  }
  return areUntaggedWorthReading(taggedIds.length, untagged) ? Float64Array.from(found) : NONE
}

/** The first so many in the order of their scrambled ids (Knuth's multiplicative hash), as they were where the model was made. */
function firstOf(ids: readonly number[], count: number, shift: number): number[] {
  const scrambled = (id: number) => Math.imul(id - shift, 2_654_435_761) >>> 0
  return ids.toSorted((a, b) => scrambled(a) - scrambled(b) || a - b).slice(0, count)
}

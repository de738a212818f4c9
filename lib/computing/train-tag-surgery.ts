import 'server-only'
import { at } from '@/lib/at'
import type { TrainedSurgery } from '@/lib/contracts/surgery'
import { operate } from '@/lib/engine/evaluation/surgery'
import { pickRows, type TagRows } from '@/lib/engine/tag-rows'
import { AppError } from '@/lib/errors'
import type { SurgeryTrainingInput } from '@/lib/questions/surgery-training'
import { learnSnapshot } from '@/lib/training/learn/learn-snapshot'
import { HASH_BYTES } from '@/lib/training/read/read-rows'
import { readSnapshot, type Snapshot } from '@/lib/training/read/read-snapshot'
import type { Asked } from './computation'
import { jobWithoutRun } from './job-without-run'
import { versionAt } from './version-at'

/** Where the folds stand in the whole, in percent. */
const FOLDS = { from: 10, to: 95 }

/** Trains a version again, as if a tag had been merged or retired before. Nothing is kept of it but what it came to. */
export async function trainTagSurgery({
  db,
  modelId,
  input,
  progress,
}: Asked<SurgeryTrainingInput>): Promise<TrainedSurgery> {
  const version = await versionAt(db, modelId, input.version)
  const job = jobWithoutRun(db, modelId)
  const told = (phase: string, done: number, all: number) => {
    if (phase === 'folds') progress(FOLDS.from + ((FOLDS.to - FOLDS.from) * done) / all)
  }
  const snapshot = await readSnapshot(job, version.revision, { at: told })
  const placeOf = (tagId: number) => snapshot.tags.findIndex(({ id }) => id === tagId)
  const [tag, into] = [placeOf(input.tag), input.into === 0 ? null : placeOf(input.into)]
  const changed = afterSurgery(snapshot, tag, into)
  const { metrics } = (await learnSnapshot(job, changed, { at: told })).learnt
  const merged = into === null ? -1 : into - Number(into > tag)
  return {
    version: version.number,
    texts: snapshot.sampleIds.length,
    texts_after: changed.sampleIds.length,
    now: { accuracy: version.accuracy, macro_f1: version.macroF1 },
    after: { accuracy: metrics.accuracy, macro_f1: metrics.macroF1 },
    f1: metrics.perTag[merged]?.f1 ?? null,
  }
}

/** What would have been read: a text that loses its only tag is not learnt from; one that fits none stays. */
function afterSurgery(snapshot: Snapshot, tag: number, into: number | null): Snapshot {
  const { sampleIds, groups, folds, hashes } = snapshot
  const tags = snapshot.tags.filter((_, place) => place !== tag)
  if (tags.length < 2) {
    const detail = `Only ${tags[0]?.name ?? 'one tag'} would be left: a training needs two tags.`
    throw new AppError('MODEL_STATE_ERROR', detail)
  }
  const operated = operate(snapshot.tagRows, { tag, into })
  const hasTag = ({ starts }: TagRows, row: number) => at(starts, row + 1) > at(starts, row)
  const kept = Int32Array.from(sampleIds.keys()).filter(
    (row) => hasTag(operated, row) || !hasTag(snapshot.tagRows, row),
  )
  const keptHashes = new Uint8Array(kept.length * HASH_BYTES)
  kept.forEach((row, place) => {
    keptHashes.set(hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES), place * HASH_BYTES)
  })
  return {
    ...snapshot,
    tags,
    tagRows: withoutPlace(pickRows(operated, kept), tag),
    sampleIds: Float64Array.from(kept, (row) => at(sampleIds, row)),
    groups: Float64Array.from(kept, (row) => at(groups, row)),
    folds: Uint8Array.from(kept, (row) => at(folds, row)),
    hashes: keptHashes,
  }
}

/** The places of the tags behind the one that is gone are one less; in each text they ascend. */
function withoutPlace({ starts, tags }: TagRows, gone: number): TagRows {
  const moved = tags.map((tag) => tag - Number(tag > gone))
  for (let text = 0; text + 1 < starts.length; text++) {
    moved.subarray(starts[text], starts[text + 1]).sort()
  }
  return { starts, tags: moved }
}

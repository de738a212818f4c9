import 'server-only'
import { idShiftsOf } from '@/db/models/id-shifts'
import { settingsAsOf, tagsAsOf } from '@/db/training/training-data'
import { versionBefore } from '@/db/versions/versions'
import { heldOutTogether } from '@/lib/answering/held-out-together'
import { readNearCopies } from '@/lib/answering/read-near-copies'
import { at } from '@/lib/at'
import type { Metrics } from '@/lib/contracts/metrics'
import type { Settings } from '@/lib/contracts/settings'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { keepTags, trainableTags } from '@/lib/engine/evaluation/folds/trainable-tags'
import type { Strategy } from '@/lib/engine/settings'
import type { TagRows } from '@/lib/engine/tag-rows'
import { AppError } from '@/lib/errors'
import { whatIsMissing } from '@/lib/services/runs/what-is-missing'
import type { Progress } from '@/lib/training/create-progress'
import type { ReadingJob } from '@/lib/training/training-job'
import { readAnnotations } from './read-annotations'
import { readNoTag, withNoTag } from './read-no-tag'
import { HASH_BYTES, readRows } from './read-rows'
import { readUntagged } from './read-untagged'

const NONE = new Float64Array(0)

/** What a training reads of a model at one revision: the same for ever. */
export type Snapshot = {
  settings: Settings
  strategy: Strategy
  /** The tags with enough texts, ascending by id, with their names of then. */
  tags: { id: number; name: string }[]
  leftOut: Metrics['left_out']
  /** The texts that have one of these tags, and those that fit none where they are learnt from; ascending. */
  sampleIds: Float64Array
  tagRows: TagRows
  folds: Uint8Array
  /** Copies and near copies of a text share one, and the fold of the first of them. */
  groups: Float64Array
  /** Texts that are no copies, and yet stand with another one: see `nearCopies`. */
  nearCopies: number
  /** Where each text would be held out if it had no near copies. */
  ownFolds: Uint8Array
  hashes: Uint8Array
  /** What ids of the model's rows have more than where it was made: hashes and model files tell them without. */
  idShifts: { samples?: number; tags?: number }
  /** Texts without a tag that are worth reading, too, in the order in which they are read: see `textsToRead`. */
  untaggedIds: Float64Array
}

export async function readSnapshot(
  job: ReadingJob,
  revision: number,
  progress: Progress,
): Promise<Snapshot> {
  const { db, run } = job
  const settings = await settingsAsOf(db.read, run.modelId, revision)
  const allTags = await tagsAsOf(db.read, run.modelId, revision)
  const tagIds = allTags.map(({ id }) => id)
  const annotations = withNoTag(
    await readAnnotations(job, revision, tagIds),
    settings.learn_from_no_tag ? await readNoTag(job, revision) : NONE,
  )
  const all = await readRows(job, annotations, progress)

  const counted = trainableTags(annotations.tags, all.groups, allTags.length)
  const groupsOf = (index: number) => at(counted.groupsPerTag, index)
  const missing = whatIsMissing(
    allTags.map(({ name }, index) => ({ name, groups: groupsOf(index) })),
  )
  if (missing !== null) throw new AppError('REQUEST_PARAMS_ERROR', missing)

  const { rows, tags: tagRows } = keepTags(annotations.tags, counted.kept)
  const texts = textsPerTag(annotations.tags, allTags.length)
  const isKept = new Set(counted.kept)
  const idShifts = await idShiftsOf(db.read, run.modelId)
  const own = {
    sampleIds: Float64Array.from(rows, (row) => at(annotations.sampleIds, row)),
    groups: Float64Array.from(rows, (row) => at(all.groups, row)),
    folds: Uint8Array.from(rows, (row) => at(all.folds, row)),
  }
  return {
    settings,
    strategy: (await keptStrategy(job, settings, revision)) ?? strategyOf(settings, tagRows),
    tags: allTags.filter((_, index) => isKept.has(index)),
    leftOut: allTags.flatMap(({ id, name }, index) =>
      isKept.has(index) ? [] : [{ tag_id: id, name, texts: at(texts, index) }],
    ),
    tagRows,
    sampleIds: own.sampleIds,
    ...heldOutTogether(own, await readNearCopies(db.read, own, job.signal)),
    hashes: pickHashes(all.hashes, rows),
    idShifts,
    untaggedIds: await readUntagged(job, revision, {
      taggedIds: annotations.sampleIds,
      shift: idShifts.samples ?? 0,
    }),
  }
}

/** What `auto` was decided to be before, whatever the texts say by now: only somebody who chooses it changes it. */
async function keptStrategy(
  { db, run }: ReadingJob,
  { tagging_strategy }: Settings,
  revision: number,
): Promise<Strategy | null> {
  if (tagging_strategy !== 'auto') return null
  const before = await versionBefore(db.read, run.modelId, revision)
  if (before === null) return null
  return before.multi ? 'multi' : 'single'
}

function textsPerTag({ tags }: TagRows, tagCount: number): number[] {
  const texts = new Array<number>(tagCount).fill(0)
  for (const tag of tags) texts[tag] = at(texts, tag) + 1
  return texts
}

function pickHashes(hashes: Uint8Array, rows: Int32Array): Uint8Array {
  const picked = new Uint8Array(rows.length * HASH_BYTES)
  rows.forEach((row, index) => {
    const start = row * HASH_BYTES
    picked.set(hashes.subarray(start, start + HASH_BYTES), index * HASH_BYTES)
  })
  return picked
}

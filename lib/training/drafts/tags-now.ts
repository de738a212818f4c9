import 'server-only'
import { tagsAsOf } from '@/db/training/training-data'
import { at } from '@/lib/at'
import { keepTags } from '@/lib/engine/evaluation/folds/trainable-tags'
import type { TagRows } from '@/lib/engine/tag-rows'
import { readAnnotations } from '@/lib/training/read/read-annotations'
import { readNoTag, withNoTag } from '@/lib/training/read/read-no-tag'
import type { ReadingJob } from '@/lib/training/training-job'
import type { Way } from './way-of-version'

const NONE = new Float64Array(0)

/** What people said by a revision, as a draft learns it. */
export type TagsNow = {
  tags: { id: number; name: string }[]
  /** The texts that have one of these tags, and those that fit none where they are learnt from. */
  sampleIds: number[]
  rows: TagRows
}

/**
 * Of a model that gives several tags those that the version has, too: how sure a text must be to get another one, only a training
 * can tell.
 */
export async function tagsNow(job: ReadingJob, revision: number, way: Way): Promise<TagsNow> {
  const known = new Set(way.tags.map(({ id }) => id))
  const all = await tagsAsOf(job.db.read, job.run.modelId, revision)
  const tagIds = all.map(({ id }) => id)
  const said = withNoTag(
    await readAnnotations(job, revision, tagIds),
    way.settings.learn_from_no_tag ? await readNoTag(job, revision) : NONE,
  )
  const used = new Set(said.tags.tags)
  const isKept = (index: number) =>
    used.has(index) && (way.strategy === 'single' || known.has(at(tagIds, index)))
  const kept = [...all.keys()].filter(isKept)
  const { rows, tags } = keepTags(said.tags, kept)
  return {
    tags: kept.map((index) => at(all, index)),
    sampleIds: Array.from(rows, (row) => at(said.sampleIds, row)),
    rows: tags,
  }
}

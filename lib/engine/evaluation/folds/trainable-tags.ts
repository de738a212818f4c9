import { countTexts, type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'

/** A tag needs this many groups of texts: one to learn from while another is held out. */
export const LEAST_GROUPS = 2
/** A training needs this many tags. */
export const LEAST_TAGS = 2

export type TrainableTags = {
  readonly groupsPerTag: Int32Array
  /** Tags with enough groups, ascending. */
  readonly kept: readonly number[]
  readonly leftOut: readonly number[]
  /** Whether there are enough tags to train at all. */
  readonly enough: boolean
}

/** Which tags have enough texts. `groups[i]` is the group of text i (copies share one), any integers. */
export function trainableTags(
  rows: TagRows,
  groups: ArrayLike<number>,
  tagCount: number,
): TrainableTags {
  const groupsOf = Array.from({ length: tagCount }, () => new Set<number>())
  for (let text = 0; text < countTexts(rows); text++) {
    const end = rows.starts[text + 1]!
    for (let p = rows.starts[text]!; p < end; p++) groupsOf[rows.tags[p]!]!.add(groups[text]!)
  }
  const groupsPerTag = Int32Array.from(groupsOf, ({ size }) => size)
  const tags = [...groupsPerTag.keys()]
  const kept = tags.filter((tag) => groupsPerTag[tag]! >= LEAST_GROUPS)
  const leftOut = tags.filter((tag) => groupsPerTag[tag]! < LEAST_GROUPS)
  return { groupsPerTag, kept, leftOut, enough: kept.length >= LEAST_TAGS }
}

export type KeptTags = {
  /** The texts that still have a tag, ascending. */
  readonly rows: Int32Array
  /** Their tags, as indices into `kept`. */
  readonly tags: TagRows
}

/** The texts that have a kept tag, with those tags only. */
export function keepTags({ starts, tags }: TagRows, kept: readonly number[]): KeptTags {
  const newIndex = new Map(kept.map((tag, index) => [tag, index]))
  const rows: number[] = []
  const keptTags: number[][] = []
  for (let text = 0; text + 1 < starts.length; text++) {
    const row = Array.from(tags.subarray(starts[text], starts[text + 1]))
    const left = row.flatMap((tag) => newIndex.get(tag) ?? [])
    if (left.length > 0) {
      rows.push(text)
      keptTags.push(left)
    }
  }
  return { rows: Int32Array.from(rows), tags: tagRowsOf(keptTags) }
}

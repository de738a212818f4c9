import { countTexts, type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'

/** A tag with so many groups of texts can have a score: one to learn from while another is held out. */
export const LEAST_GROUPS = 2
/** A training needs this many such tags. */
export const LEAST_TAGS = 2

export type TrainableTags = {
  readonly groupsPerTag: Int32Array
  /** Tags with a text, ascending: a tag with a single one can be answered, it only has no score of its own. */
  readonly kept: readonly number[]
  readonly leftOut: readonly number[]
  /** Whether enough tags have enough groups to train at all. */
  readonly enough: boolean
}

/** Which tags have texts. `groups[i]` is the group of text i (copies share one), any integers. */
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
  const kept = tags.filter((tag) => groupsPerTag[tag]! > 0)
  const leftOut = tags.filter((tag) => groupsPerTag[tag] === 0)
  const scorable = tags.filter((tag) => groupsPerTag[tag]! >= LEAST_GROUPS)
  return { groupsPerTag, kept, leftOut, enough: scorable.length >= LEAST_TAGS }
}

export type KeptTags = {
  /** The texts that still have a tag, and those that fit none, ascending. */
  readonly rows: Int32Array
  /** Their tags, as indices into `kept`. */
  readonly tags: TagRows
}

/** The texts that have a kept tag, with those tags only; a text without any tag stays. */
export function keepTags({ starts, tags }: TagRows, kept: readonly number[]): KeptTags {
  const newIndex = new Map(kept.map((tag, index) => [tag, index]))
  const rows: number[] = []
  const keptTags: number[][] = []
  for (let text = 0; text + 1 < starts.length; text++) {
    const row = Array.from(tags.subarray(starts[text], starts[text + 1]))
    const left = row.flatMap((tag) => newIndex.get(tag) ?? [])
    if (left.length > 0 || row.length === 0) {
      rows.push(text)
      keptTags.push(left)
    }
  }
  return { rows: Int32Array.from(rows), tags: tagRowsOf(keptTags) }
}

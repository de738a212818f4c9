import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'
import type { Groups } from './groups'

/** What the answers of two versions say of one tag. */
export type TagCounts = {
  /** Texts that have the tag. */
  texts: number
  /** Those of them that were answered with it. */
  readonly found: { candidate: number; baseline: number }
  /** Groups of texts that have the tag. */
  readonly groups: Set<number>
  /** Groups with a text that only one version answered with the tag. */
  readonly changedGroups: Set<number>
}

export function countPerTag(
  truth: TagRows,
  answers: { readonly candidate: TagRows; readonly baseline: TagRows },
  tagCount: number,
  groups: Groups,
): TagCounts[] {
  const { candidate, baseline } = answers
  const counts = Array.from({ length: tagCount }, () => ({
    texts: 0,
    found: { candidate: 0, baseline: 0 },
    groups: new Set<number>(),
    changedGroups: new Set<number>(),
  }))
  for (let text = 0; text < countTexts(truth); text++) {
    const group = groups.of[text]!
    for (let p = truth.starts[text]!; p < truth.starts[text + 1]!; p++) {
      const tag = truth.tags[p]!
      const count = counts[tag]!
      count.texts++
      count.groups.add(group)
      count.found.candidate += Number(hasTag(candidate, text, tag))
      count.found.baseline += Number(hasTag(baseline, text, tag))
    }
    for (const tag of onlyIn(candidate, baseline, text)) counts[tag]!.changedGroups.add(group)
    for (const tag of onlyIn(baseline, candidate, text)) counts[tag]!.changedGroups.add(group)
  }
  return counts
}

function onlyIn({ starts, tags }: TagRows, others: TagRows, text: number): Int32Array {
  return tags.subarray(starts[text], starts[text + 1]).filter((tag) => !hasTag(others, text, tag))
}

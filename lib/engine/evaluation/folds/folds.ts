/** Every score is pooled over this many folds. */
export const FOLDS = 10

/** How many groups each fold has now, the new group not counted. */
export type FoldCounts = {
  /** One entry per tag of the new group, in ascending order of tag id: groups with that tag per fold. */
  readonly tags: readonly ArrayLike<number>[]
  /** All groups per fold. */
  readonly all: ArrayLike<number>
}

/**
 * The fold of a group that is tagged for the first time, which it keeps for ever: among the folds with
 * the fewest groups of the group's rarest tag, those with the fewest groups; among these the hash
 * decides (an unsigned integer made from the group's key). Of equally rare tags the first counts.
 */
export function assignFold(counts: FoldCounts, hash: number): number {
  const everyFold = Array.from({ length: FOLDS }, (_, fold) => fold)
  const rarest = rarestOf(counts.tags)
  const fewestOfTag = rarest === undefined ? everyFold : fewest(everyFold, rarest)
  const candidates = fewest(fewestOfTag, counts.all)
  return candidates[hash % candidates.length]!
}

function rarestOf(tags: readonly ArrayLike<number>[]): ArrayLike<number> | undefined {
  const totals = tags.map(sum)
  return tags[totals.indexOf(Math.min(...totals))]
}

function fewest(folds: readonly number[], counts: ArrayLike<number>): number[] {
  const least = Math.min(...folds.map((fold) => counts[fold] ?? 0))
  return folds.filter((fold) => (counts[fold] ?? 0) === least)
}

function sum(counts: ArrayLike<number>): number {
  let total = 0
  for (let fold = 0; fold < FOLDS; fold++) total += counts[fold] ?? 0
  return total
}

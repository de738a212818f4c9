import type { Snapshot } from '@/lib/training/read/read-snapshot'

/** Of each tag, whether all its texts are in one fold: while that is held out, nothing can be learnt of the tag. */
export function tagsInOneFold({
  tags,
  tagRows,
  folds,
}: Pick<Snapshot, 'tags' | 'tagRows' | 'folds'>): boolean[] {
  const foldsOf = tags.map(() => new Set<number>())
  folds.forEach((fold, row) => {
    const own = tagRows.tags.subarray(tagRows.starts[row], tagRows.starts[row + 1])
    for (const tag of own) foldsOf[tag]?.add(fold)
  })
  return foldsOf.map(({ size }) => size === 1)
}

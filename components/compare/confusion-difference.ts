import type { Report } from '@/lib/contracts/version'

export type ConfusionDifference = {
  names: string[]
  /** Counts of b minus counts of a, of the tags that both have. */
  cells: number[][]
  /** Of all right answers. */
  moreRight: number
}

/** What the second version confuses more, and what less; null for versions without a matrix. */
export function confusionDifference(a: Report, b: Report): ConfusionDifference | null {
  const [before, after] = [a.metrics.confusion, b.metrics.confusion]
  if (!before || !after) return null
  const placeInA = new Map(a.metrics.per_tag.map(({ tag_id }, place) => [tag_id, place]))
  const shared = b.metrics.per_tag.flatMap(({ tag_id, name }, inB) => {
    const inA = placeInA.get(tag_id)
    return inA === undefined ? [] : [{ name, inA, inB }]
  })
  const cells = shared.map((row) =>
    shared.map(
      (column) => (after[row.inB]?.[column.inB] ?? 0) - (before[row.inA]?.[column.inA] ?? 0),
    ),
  )
  return {
    names: shared.map(({ name }) => name),
    cells,
    moreRight: cells.reduce((sum, row, place) => sum + (row[place] ?? 0), 0),
  }
}

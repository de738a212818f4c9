import type { SortDirection } from '@/components/ui/layout/head-cell'
import type { TagScore } from '@/lib/contracts/metrics'
import { hasScore } from '@/lib/facts/has-score'

export const scoreColumns = ['name', 'precision', 'recall', 'f1', 'support'] as const
export type ScoreColumn = (typeof scoreColumns)[number]
export type ScoreOrder = { column: ScoreColumn; direction: SortDirection }

/** The weakest first: those are the tags that need somebody. */
export const WEAKEST_FIRST: ScoreOrder = { column: 'f1', direction: 'ascending' }

/** Tags without a score come last where the order is one of scores. */
export function sortScores(scores: readonly TagScore[], { column, direction }: ScoreOrder) {
  const sign = direction === 'ascending' ? 1 : -1
  const last = (score: TagScore) => Number(isOfScore(column) && !hasScore(score))
  return scores.toSorted(
    (one, other) => last(one) - last(other) || sign * compare(one[column], other[column]),
  )
}

/** The other direction of the same column, or a new column from its more telling end. */
export function nextOrder(order: ScoreOrder, column: ScoreColumn): ScoreOrder {
  if (order.column !== column) {
    return { column, direction: column === 'support' ? 'descending' : 'ascending' }
  }
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
}

function isOfScore(column: ScoreColumn): boolean {
  return column !== 'name' && column !== 'support'
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'en')
}

import type { TopAnswers } from '@/lib/engine/evaluation/top-answers'
import { LARGEST_LOGIT, logit, type TopMap } from '@/lib/engine/top-map'

const BINS = 10

/**
 * The most that an answer may claim: of ten bins of equal mass, sorted by confidence and pooled with a neighbour that is right as
 * often or less, the last one's n texts are all that the surest answers have to show, and n of n right would be
 * (n + 1) / (n + 2) by Laplace's rule of succession.
 */
export function ceilingOf({ confidences, isRight }: TopAnswers): number {
  const texts = confidences.length
  const order = Int32Array.from(confidences.keys()).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  )
  const pools: { texts: number; right: number }[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * texts) / BINS)
    const to = Math.floor(((bin + 1) * texts) / BINS)
    let pool = { texts: to - from, right: 0 }
    for (const text of order.subarray(from, to)) pool.right += isRight[text]!
    for (let before = pools.at(-1); before && !isBelow(before, pool); before = pools.at(-1)) {
      pools.pop()
      pool = { texts: before.texts + pool.texts, right: before.right + pool.right }
    }
    pools.push(pool)
  }
  const last = pools.at(-1)!.texts
  return (last + 1) / (last + 2)
}

/** Whether the first is right less often; a bin without a text joins its neighbour. */
function isBelow(
  one: { texts: number; right: number },
  other: { texts: number; right: number },
): boolean {
  return one.right * other.texts < other.right * one.texts
}

/** The same map, level from where it reaches this probability on. */
export function levelled({ from, to }: TopMap, ceiling: number): TopMap {
  const most = logit(ceiling / (1 - ceiling))
  const last = from.length - 1
  // where the line beyond the last knot reaches it; without knots it is the diagonal
  const meets = last < 0 ? most : from[last]! + most - to[last]!
  const beyond = last < 0 || meets > from[last]! ? [meets, LARGEST_LOGIT] : [LARGEST_LOGIT]
  return {
    from: Float64Array.from([...from, ...beyond]),
    to: Float64Array.from([
      ...to.map((height) => Math.min(height, most)),
      ...beyond.map(() => most),
    ]),
  }
}

import type { Thresholds } from '@/lib/contracts/metrics'

/** In any one unit: minutes, euros. Only how the two compare matters. */
export type Price = {
  /** What a wrong answer costs that nobody looked at. */
  wrong: number
  /** What it costs that a person looks at a text instead. */
  look: number
}

export const USUAL_PRICE: Price = { wrong: 5, look: 1 }

export type Priced = {
  /** 0 to 99 % */
  threshold: number
  cost: number
}

/**
 * The threshold t at which the out-of-fold answers cost least:
 *
 *   cost(t) = wrong · (answered(t) − right(t)) + look · (answered(0) − answered(t))
 *
 * A person who looks is taken to be right. Of thresholds that cost the same it is the lowest, which leaves least to people.
 */
export function cheapest(thresholds: Thresholds, price: Price): Priced {
  let best = { threshold: 0, cost: costAt(thresholds, price, 0) }
  for (let threshold = 1; threshold < 100; threshold++) {
    const cost = costAt(thresholds, price, threshold)
    if (cost < best.cost) best = { threshold, cost }
  }
  return best
}

/** What all answers cost when those less sure than this, 0 to 100 %, are left to people. */
export function costAt({ answered, right }: Thresholds, price: Price, threshold: number): number {
  const all = answered[0] ?? 0
  const given = answered[threshold] ?? 0
  return price.wrong * (given - (right[threshold] ?? 0)) + price.look * (all - given)
}

import { percent, wholePercent } from '@/lib/format/percent'

/** The lowest and the highest score in as few digits as tell them apart: “81%” and “82%”, “97.7%” and “97.8%”. */
export function scoreEnds(scores: readonly number[]): { low: string; high: string } {
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  const isToldApart = wholePercent(low) !== wholePercent(high)
  const words = isToldApart ? wholePercent : percent
  return { low: words(low), high: words(high) }
}

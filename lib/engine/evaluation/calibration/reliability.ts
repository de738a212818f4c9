import type { Interval } from '@/lib/engine/evaluation/metrics/intervals'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'

const BINS = 10

export type ReliabilityBin = {
  readonly texts: number
  /** The lowest and the highest confidence in it, and their mean. */
  readonly from: number
  readonly to: number
  readonly confidence: number
  /** The share of answers that are right, and its 95 % interval. */
  readonly right: number
  readonly interval: Interval
}

/**
 * How often answers come true, by how sure they were (DeGroot & Fienberg 1983): texts sorted by confidence into ten
 * bins of the same size, as for the expected calibration error. `isRight[i]` is 1 where answer i is right. Bins
 * without a text are left out.
 */
export function reliabilityBins(
  confidences: Float32Array,
  isRight: ArrayLike<number>,
): ReliabilityBin[] {
  const texts = confidences.length
  const order = Int32Array.from(confidences.keys()).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  )
  const bins: ReliabilityBin[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const members = order.subarray(
      Math.floor((bin * texts) / BINS),
      Math.floor(((bin + 1) * texts) / BINS),
    )
    if (members.length === 0) continue
    let hits = 0
    let sureness = 0
    for (const text of members) {
      hits += isRight[text]!
      sureness += confidences[text]!
    }
    bins.push({
      texts: members.length,
      from: confidences[members[0]!]!,
      to: confidences[members.at(-1)!]!,
      confidence: sureness / members.length,
      right: hits / members.length,
      interval: wilsonInterval(hits, members.length),
    })
  }
  return bins
}

import type { Axis } from '@/components/ui/charts/axis'
import type { ProvenDifference } from '@/lib/contracts/proof'

const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
const MOST_TICKS = 9

/** From a round value left of all bars and zero to one right of them, with the places of its ticks. */
export function differenceAxis(differences: readonly Pick<ProvenDifference, 'low' | 'high'>[]): {
  axis: Axis
  ticks: number[]
} {
  const low = Math.min(0, ...differences.map((difference) => difference.low))
  const high = Math.max(0, ...differences.map((difference) => difference.high))
  const step = STEPS.find((size) => spans(low, high, size) <= MOST_TICKS - 1) ?? 1
  const first = Math.min(-1, Math.floor(low / step))
  const last = Math.max(1, Math.ceil(high / step))
  return {
    axis: [first * step, last * step],
    ticks: Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step),
  }
}

function spans(low: number, high: number, step: number): number {
  return Math.ceil(high / step) - Math.floor(low / step)
}

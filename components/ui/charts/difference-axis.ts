import type { Axis } from './axis'

type Interval = { low: number; high: number }

const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
/** On each side of zero. */
const MOST_TICKS = 3
/** Room beyond the last ticks for their words, as a share of the reach. */
const MARGIN = 0.14

/** Zero in the middle and all intervals within, with round ticks: the side of a bar is what it says. */
export function differenceAxis(intervals: readonly Interval[]): { axis: Axis; ticks: number[] } {
  const most = Math.max(0, ...intervals.flatMap(({ low, high }) => [-low, high]))
  const step = STEPS.find((size) => Math.ceil(most / size) <= MOST_TICKS) ?? 1
  const steps = Math.max(1, Math.ceil(most / step))
  const reach = steps * step * (1 + MARGIN)
  return {
    axis: [-reach, reach],
    ticks: Array.from({ length: 2 * steps + 1 }, (_, place) => (place - steps) * step),
  }
}

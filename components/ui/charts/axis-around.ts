import type { Axis } from './axis'

/** The least that an axis shows, so that small differences do not look like cliffs. */
const LEAST = 0.1
const STEP = 0.02

/** An axis of whole even percents on which all these shares have room. */
export function axisAround(shares: readonly number[]): Axis {
  const low = Math.min(...shares)
  const high = Math.max(...shares)
  const missing = Math.max(0, LEAST - (high - low)) / 2
  // a hair's breadth, because 0.58 / 0.02 is 28.999…
  const from = Math.floor((low - missing) / STEP + 1e-9) * STEP
  const to = Math.ceil((high + missing) / STEP - 1e-9) * STEP
  return [Math.max(0, from), Math.min(1, to)]
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5]

/** An axis around all scores, and three round values on it, away from the ends. */
export function scoreAxis(scores: readonly number[]) {
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const step = STEPS.find((candidate) => candidate * 2 >= high - low) ?? 0.5
  const middle = Math.round((low + high) / 2 / step) * step
  const ticks = [middle - step, middle, middle + step].filter((tick) => tick >= 0 && tick <= 1)
  const reach = step * 1.7
  return { axis: [middle - reach, middle + reach] as const, ticks }
}

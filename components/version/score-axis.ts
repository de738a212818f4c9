const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]

/** An axis with round ends around all scores, and where it is labelled. */
export function scoreAxis(scores: readonly number[]) {
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const step = STEPS.find((candidate) => candidate * 3 >= high - low) ?? 0.5
  const start = Math.max(0, Math.floor(low / step) - 1) * step
  const end = Math.min(1, (Math.ceil(high / step) + 1) * step)
  const middle = Math.round((start + end) / 2 / step) * step
  return { axis: [start, end] as const, ticks: [start, middle, end], step }
}

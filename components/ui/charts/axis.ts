export type Axis = readonly [low: number, high: number]

/** Where a value stands on an axis, between 0 and 1; what lies outside stands at the end. */
export function placeOn(axis: Axis, value: number): number {
  const [low, high] = axis
  if (high <= low) return 0
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}

export function percentOn(axis: Axis, value: number): string {
  return `${(placeOn(axis, value) * 100).toFixed(2)}%`
}

const STEPS = [1, 2, 5]

/** Round values between zero and at least `highest`, at most four steps apart. */
export function ticksUpTo(highest: number): number[] {
  const step = roundStep(Math.max(highest, 1) / 4)
  const steps = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: steps + 1 }, (_, tick) => tick * step)
}

function roundStep(least: number): number {
  const scale = 10 ** Math.floor(Math.log10(least))
  const factor = STEPS.find((candidate) => candidate * scale >= least) ?? 10
  return Math.max(1, factor * scale)
}

const STEPS = [
  'bg-heat-0 text-ink-3',
  'bg-heat-1 text-ink',
  'bg-heat-2 text-ink',
  'bg-heat-3 text-ink',
  'bg-heat-4 text-ink',
  'bg-heat-5 text-ink',
] as const

export const HEAT_HIT = 'bg-heat-hit text-ink-2'

/** From which share of the largest error each of the steps 2 to 5 begins. */
const THRESHOLDS = [0.13, 0.3, 0.5, 0.8]

/** The tint of a wrong cell of the confusion matrix. Single errors stay without one. */
export function heatStyle(errors: number, largestError: number): string {
  return STEPS[heatStep(errors, largestError)] ?? STEPS[0]
}

export function heatStep(errors: number, largestError: number): number {
  if (errors <= 1) return 0
  const share = errors / largestError
  return 1 + THRESHOLDS.filter((threshold) => share >= threshold).length
}

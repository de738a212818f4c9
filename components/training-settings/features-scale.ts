export const FEATURES_MIN = 10
export const FEATURES_MAX = 100_000

/** The slider runs over the powers of ten: 0 is 10 features, 100 is 100,000. */
export const SCALE_MAX = 100

const DECADES = Math.log10(FEATURES_MAX / FEATURES_MIN)

export function positionOf(features: number): number {
  return (Math.log10(features / FEATURES_MIN) / DECADES) * SCALE_MAX
}

/** Two digits are precise enough to choose with a slider: 12,000, not 12,023. */
export function featuresAt(position: number): number {
  const features = FEATURES_MIN * 10 ** ((position / SCALE_MAX) * DECADES)
  return Number(features.toPrecision(2))
}

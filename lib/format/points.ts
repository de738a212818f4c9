type PointsOptions = { isUnitHidden?: boolean | undefined }

/** The difference of two shares in percentage points: 0.031 → “+3.1 pts”, with U+2212 for minus. */
export function points(difference: number, options: PointsOptions = {}): string {
  const tenths = Math.round(difference * 1000)
  const number = (Math.abs(tenths) / 10).toFixed(1)
  return `${signOf(tenths)}${number}${options.isUnitHidden ? '' : ' pts'}`
}

/** “+”, U+2212 for minus, and nothing for zero. */
export function signOf(value: number): string {
  if (value > 0) return '+'
  return value < 0 ? '\u2212' : ''
}

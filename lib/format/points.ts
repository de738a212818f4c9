type PointsOptions = { isUnitHidden?: boolean | undefined }

/** The difference of two shares in percentage points: 0.031 → “+3.1 pts”, with U+2212 for minus. */
export function points(difference: number, options: PointsOptions = {}): string {
  const tenths = Math.round(difference * 1000)
  const sign = tenths > 0 ? '+' : tenths < 0 ? '\u2212' : ''
  const number = (Math.abs(tenths) / 10).toFixed(1)
  return `${sign}${number}${options.isUnitHidden ? '' : ' pts'}`
}

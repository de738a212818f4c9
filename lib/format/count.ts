const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** 12800 → “12,800”. */
export function count(value: number): string {
  return WHOLE.format(value).replace('-', '\u2212')
}

/** 1234 → “1.2k”, for the version strip and lists; below a thousand nothing is lost. */
export function compactCount(value: number): string {
  if (value < 1000) return count(value)
  if (value < 999_500) return `${short(value / 1000)}k`
  return `${short(value / 1_000_000)}M`
}

/** Two digits before the eye gives up: 1.2, 18.6, 186. */
function short(value: number): string {
  return value < 99.95 ? value.toFixed(1).replace(/\.0$/, '') : count(value)
}

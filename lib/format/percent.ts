const MINUS = '\u2212'

/** Quality, a share between 0 and 1, with one decimal: 0.873 → “87.3%”. */
export function percent(share: number): string {
  return `${tenths(share)}%`
}

/** Confidence and progress, without decimals: 0.525 → “53%”. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** The number alone, for axes and intervals: 0.86 → “86.0”. */
export function tenths(share: number): string {
  const value = (Math.round(share * 1000) / 10).toFixed(1)
  return value.replace('-', MINUS)
}

/** A 95% interval: [0.86, 0.885] → “86.0 to 88.5”. */
export function interval([low, high]: readonly [number, number]): string {
  return `${tenths(low)} to ${tenths(high)}`
}

/** Certainty is never shown as 100%: 0.9996 → “> 99.9% sure”. */
export function sure(certainty: number): string {
  return `${certaintyPercent(certainty)} sure`
}

/** As precise as it matters: “85%”, “98.2%”, “> 99.9%”. */
export function certaintyPercent(certainty: number): string {
  if (certainty > 0.999) return '> 99.9%'
  return certainty < 0.95 ? wholePercent(certainty) : percent(certainty)
}

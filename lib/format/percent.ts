const MINUS = '\u2212'
const NEARLY_ALL = '> 99.9%'

/** Quality, a share between 0 and 1, with one decimal: 0.873 → “87.3%”. What is not all is never “100.0%”. */
export function percent(share: number): string {
  return share < 1 && share >= 0.9995 ? NEARLY_ALL : `${tenths(share)}%`
}

/** Confidence and progress, without decimals: 0.525 → “53%”; 0.997 → “99.7%”, as what is not all is never “100%”. */
export function wholePercent(share: number): string {
  return share < 1 && share >= 0.995 ? percent(share) : `${Math.round(share * 100)}%`
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
  if (certainty > 0.999) return NEARLY_ALL
  return certainty < 0.95 ? wholePercent(certainty) : percent(certainty)
}

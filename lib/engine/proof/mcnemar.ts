/**
 * McNemar's exact conditional test, mid-p, two-sided (Fagerland, Lydersen & Laake 2013):
 *
 *   p = 2 · P(X ≤ min(b, c)) − P(X = min(b, c)),  X ~ Binomial(b + c, ½);  1 − ½ P(X = b) if b = c
 *
 * b and c count what only the one and only the other version got right.
 */
export function mcnemar(b: number, c: number): number {
  const trials = b + c
  const least = Math.min(b, c)
  const point = Math.exp(logBinomial(trials, least) - trials * Math.LN2)
  if (b === c) return 1 - point / 2
  let below = 0
  let term = point
  for (let x = least; x > 0 && below + term !== below; x--) {
    // P(X = x − 1) = P(X = x) · x / (trials − x + 1)
    term *= x / (trials - x + 1)
    below += term
  }
  return 2 * below + point
}

/** ln of "trials choose chosen". */
function logBinomial(trials: number, chosen: number): number {
  let sum = 0
  for (let x = 1; x <= chosen; x++) sum += Math.log((trials - chosen + x) / x)
  return sum
}

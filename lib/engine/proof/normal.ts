/** The 97.5 % quantile of the standard normal distribution: an interval of ± this many standard errors holds 95 %. */
export const NORMAL_97_5 = 1.959963984540054

/**
 * The standard normal distribution function.
 *
 *   Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …)   (Marsaglia 2004)
 *
 * Correct to 15 decimals. Beyond 8.3 standard deviations it is 0 or 1 to double precision.
 */
export function normalProbability(z: number): number {
  if (z > 8.3) return 1
  if (z < -8.3) return 0
  let term = z
  let sum = z
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

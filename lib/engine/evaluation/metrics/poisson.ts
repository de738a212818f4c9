import { createGaussian } from '@/lib/engine/proof/gaussian'
import { createRandom } from '@/lib/engine/random'

/** From this mean on the normal distribution is as good: its quantiles are off by less than one in a hundred. */
const NORMAL_FROM = 50

/**
 * Whole numbers from Poisson distributions with whole means λ, the same for the same seed.
 *
 *   P(n) = e^−λ λⁿ / n!
 *
 * By inversion: the smallest n with P(0) + … + P(n) > u for a uniform u in [0, 1) (Devroye 1986, III.2). Large means
 * are drawn as λ + √λ z with z standard normal, rounded.
 */
export function createPoisson(seed: number): (mean: number) => number {
  const random = createRandom(seed)
  const gaussian = createGaussian(seed)
  const none = Float64Array.from({ length: NORMAL_FROM }, (_, mean) => Math.exp(-mean))
  return (mean) => {
    if (mean >= NORMAL_FROM) return Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()))
    let u = random() * 2 ** -32
    let part = none[mean]!
    let n = 0
    // Rounding could leave a rest that no part covers; far beyond the mean the parts are 0.
    while (u >= part && n < 4 * NORMAL_FROM) {
      u -= part
      n += 1
      part *= mean / n
    }
    return n
  }
}

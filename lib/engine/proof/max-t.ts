import { cholesky } from './cholesky'
import { correlationOf } from './correlation'
import { createGaussian } from './gaussian'
import { NORMAL_97_5, normalProbability } from './normal'

/**
 * The more differences are looked at, the luckier the largest looks. If none of M differences were real, their z values
 * would be Gaussian with the correlation C of their influences; z is held against the largest of those:
 *
 *   M_b  = the largest entry (of either sign, if two-sided) of draw b = 1 … B from N(0, C)
 *   p    = (1 + #{b: M_b ≥ z}) / (B + 1)
 *   sure = 1 − p;  two-sided: 1 − p / 2, the certainty of the sign
 *
 * The critical value is where an interval of ± that many standard errors touches 0 at 97.5 % sure.
 * Max-T: Westfall & Young 1993, White 2000, Hansen 2005, Romano & Wolf 2005; Gaussian: Chernozhukov et al. 2013.
 */
export type MaxT = {
  sureOf(z: number): number
  readonly criticalValue: number
}

const DRAWS = 20_000
/** Any fixed number: the same comparison always gives the same certainty. */
const SEED = 1

/** For the best of M tries, each with its influences by group. One needs no draws. */
export function maxT(tries: readonly Float64Array[]): MaxT {
  if (tries.length <= 1) return { sureOf: normalProbability, criticalValue: NORMAL_97_5 }
  const maxima = drawMaxima(tries, (entry) => entry)
  return {
    sureOf: (z) => 1 - chanceOf(maxima, z),
    criticalValue: valueExceededBy(maxima, 0.025),
  }
}

/** For differences of which any may be called, up or down. */
export function twoSidedMaxT(differences: readonly Float64Array[]): MaxT {
  if (differences.length <= 1) {
    return { sureOf: (z) => normalProbability(Math.abs(z)), criticalValue: NORMAL_97_5 }
  }
  const maxima = drawMaxima(differences, Math.abs)
  return {
    sureOf: (z) => 1 - chanceOf(maxima, Math.abs(z)) / 2,
    criticalValue: valueExceededBy(maxima, 0.05),
  }
}

/** How many standard errors the luckiest of M tries leads by on average if none is better, and nobody chooses one that is behind. */
export function expectedLuck(tries: readonly Float64Array[]): number {
  const maxima = drawMaxima(tries, (entry) => entry)
  return maxima.reduce((sum, largest) => sum + Math.max(0, largest), 0) / maxima.length
}

/** M_b, ascending. */
function drawMaxima(
  vectors: readonly Float64Array[],
  sizeOf: (entry: number) => number,
): Float64Array {
  const size = vectors.length
  const lower = cholesky(correlationOf(vectors), size)
  const gaussian = createGaussian(SEED)
  const independent = new Float64Array(size)
  const maxima = new Float64Array(DRAWS)
  for (let b = 0; b < DRAWS; b++) {
    let largest = Number.NEGATIVE_INFINITY
    for (let j = 0; j < size; j++) {
      independent[j] = gaussian()
      let entry = 0
      for (let k = 0; k <= j; k++) entry += lower[j * size + k]! * independent[k]!
      largest = Math.max(largest, sizeOf(entry))
    }
    maxima[b] = largest
  }
  return maxima.sort()
}

/** p, by bisection. */
function chanceOf(maxima: Float64Array, z: number): number {
  let [low, high] = [0, maxima.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (maxima[middle]! >= z) high = middle
    else low = middle + 1
  }
  return (1 + maxima.length - low) / (maxima.length + 1)
}

/** The smallest c for which every z above it has p ≤ chance. */
function valueExceededBy(maxima: Float64Array, chance: number): number {
  const exceeding = Math.floor(chance * (maxima.length + 1)) - 1
  return maxima[maxima.length - 1 - exceeding]!
}

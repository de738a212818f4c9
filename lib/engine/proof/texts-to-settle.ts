import type { Proof } from './proof'
import { FOLD_INFLATION } from './standard-error'

/** The 80 % quantile of the standard normal distribution: "4 times in 5". */
const NORMAL_80 = 0.84

/**
 * With how many tagged texts a true difference Δ would be proven 4 times in 5:
 *
 *   v = n (SE / 1.1)²,  N(Δ) = 1.21 v ((c + 0.84) / Δ)²
 *
 * n the texts that the compared ones stand for, c the critical value; of the two metrics the one that needs more, to two digits. Never asked with the measured
 * difference, which is itself uncertain: that misses by a factor of 2 to 40.
 */
export function textsToSettle(proof: Proof, difference = 0.01): number {
  const needed = [proof.accuracy, proof.macroF1].map(({ standardError, criticalValue }) => {
    const v = proof.total * (standardError / FOLD_INFLATION) ** 2
    return FOLD_INFLATION ** 2 * v * ((criticalValue + NORMAL_80) / difference) ** 2
  })
  return Number(Math.max(...needed).toPrecision(2))
}

import { maxT } from './max-t'
import { NORMAL_97_5 } from './normal'
import type { Interval, MetricProof, Standing } from './proof'
import { standardError } from './standard-error'

/** A score of both versions, and its influences summed by group: of the candidate, then of the other tries. */
export type Measured = {
  readonly candidate: number
  readonly baseline: number
  readonly tries: readonly Float64Array[]
}

export type Circumstances = {
  /** n: the number of texts, or the sum of their weights. */
  readonly total: number
  readonly newShare: number
  readonly chosenByModelShare: number
}

/**
 * Texts that are new to the baseline are answered by all of it but out-of-fold by the candidate, so by a candidate trained on
 * less: that costs the candidate up to 0.6 points times their share (0.1 measured at 10 to 30 % new).
 */
const UNFAIRNESS_TO_NEW_TEXTS = 0.006
/** Texts that a model chose are those that it found hard, which is unfair to that model. */
const MOST_CHOSEN_BY_MODEL = 0.05

export function proveMetric(measured: Measured, circumstances: Circumstances): MetricProof {
  const difference = measured.candidate - measured.baseline
  const se = standardError(measured.tries[0]!, circumstances.total)
  const { sureOf, criticalValue } = maxT(measured.tries)
  const z = difference / se
  const interval = intervalOf(difference, criticalValue, se)
  const uncorrectedInterval = intervalOf(difference, NORMAL_97_5, se)
  const allowance = -UNFAIRNESS_TO_NEW_TEXTS * circumstances.newShare
  const isWorse =
    interval[1] < allowance && circumstances.chosenByModelShare <= MOST_CHOSEN_BY_MODEL
  return {
    candidate: measured.candidate,
    baseline: measured.baseline,
    difference,
    standardError: se,
    z,
    sure: sureOf(z),
    sureOfWorse: sureOf((allowance - difference) / se),
    criticalValue,
    interval,
    uncorrectedInterval,
    standing: standingOf(interval[0] > 0, isWorse),
  }
}

/** difference ± c · SE. */
export function intervalOf(difference: number, criticalValue: number, se: number): Interval {
  return [difference - criticalValue * se, difference + criticalValue * se]
}

export function standingOf(isBetter: boolean, isWorse: boolean): Standing {
  if (isBetter) return 'better'
  return isWorse ? 'worse' : 'unproven'
}

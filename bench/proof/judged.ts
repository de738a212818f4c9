import type { Comparison } from '@/lib/engine/proof/comparison'
import { judgeTwice } from '@/lib/engine/proof/judge-twice'
import type { MetricProof, VerdictKind } from '@/lib/engine/proof/proof'
import { prove } from '@/lib/engine/proof/prove'
import type { Truth } from './comparing'

type JudgedMetric = {
  readonly difference: number
  readonly truth: number
  readonly isCovered: boolean
  /** Without any correction, its interval leaves out 0. */
  readonly isClaimed: boolean
}

/** One comparison, and what is really true. */
export type Judged = {
  readonly kind: VerdictKind
  readonly accuracy: JudgedMetric
  readonly macroF1: JudgedMetric
  /** Some tag is called better or worse. */
  readonly isTagCalled: boolean
}

/** Where the tags of the two differ, `comparison` is on all of them, and `shared` on those that both know. */
export function judge(comparison: Comparison, truth: Truth, shared?: Comparison): Judged {
  const { verdict, accuracy, macroF1, tags } = prove(comparison)
  return {
    kind: (shared ? judgeTwice(prove(shared).verdict, verdict) : verdict).kind,
    accuracy: judgeMetric(accuracy, truth.accuracy),
    macroF1: judgeMetric(macroF1, truth.macroF1),
    isTagCalled: tags.some(
      ({ certainty }) => certainty !== null && certainty.standing !== 'unproven',
    ),
  }
}

function judgeMetric(metric: MetricProof, truth: number): JudgedMetric {
  const [low, high] = metric.interval
  const [uncorrectedLow, uncorrectedHigh] = metric.uncorrectedInterval
  return {
    difference: metric.difference,
    truth,
    isCovered: low <= truth && truth <= high,
    isClaimed: uncorrectedLow > 0 || uncorrectedHigh < 0,
  }
}

/** "Better" claims both metrics, so it is wrong where either is not. */
export function smallerTruth({ accuracy, macroF1 }: Judged): number {
  return Math.min(accuracy.truth, macroF1.truth)
}

/** As "worse" claims both. */
export function largerTruth({ accuracy, macroF1 }: Judged): number {
  return Math.max(accuracy.truth, macroF1.truth)
}

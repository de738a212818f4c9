import type { MetricProof, Verdict, VerdictKind } from './proof'

/** With fewer groups that only one version got right, no approximation by a normal distribution holds. */
const LEAST_ONE_SIDED = 10

/**
 *   better  both metrics are proven better          worse  both are proven worse
 *   mixed   one proven better, the other worse      else   cannot tell yet; never "equal"
 */
export function judge(
  accuracy: MetricProof,
  macroF1: MetricProof,
  oneSidedGroups: number,
): Verdict {
  const kind =
    oneSidedGroups < LEAST_ONE_SIDED
      ? 'unproven'
      : kindOf(new Set([accuracy.standing, macroF1.standing]))
  const sure =
    kind === 'worse'
      ? Math.min(accuracy.sureOfWorse, macroF1.sureOfWorse)
      : Math.min(accuracy.sure, macroF1.sure)
  return { kind, sure, luck: 1 - sure }
}

function kindOf(standings: Set<MetricProof['standing']>): VerdictKind {
  if (standings.size === 1) return [...standings][0]!
  return standings.has('unproven') ? 'unproven' : 'mixed'
}

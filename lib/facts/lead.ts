import type { Lead, Proof, ProvenDifference } from '@/lib/contracts/proof'

/** What the words of a verdict are made of. */
export type Judged = Pick<
  Proof,
  | 'verdict'
  | 'sure'
  | 'accuracy'
  | 'macro_f1'
  | 'all_tags'
  | 'only_candidate'
  | 'only_baseline'
  | 'one_sided'
>

/** With fewer texts that only one version got right, nothing can be said of the rest. */
const LEAST_ONE_SIDED = 10
/** A coin gives the right answer in half of all cases: what is less sure than four in five tells nobody anything. */
export const LEAST_SAID = 0.8

export function isTooFew({ one_sided, only_candidate, only_baseline }: Judged): boolean {
  return (one_sided ?? only_candidate + only_baseline) < LEAST_ONE_SIDED
}

/** Earlier releases did not correct “worse” for the tries: where an interval crosses zero nothing is proven. */
export function verdictOf(proof: Judged): Proof['verdict'] {
  const { accuracy, macro_f1 } = decisive(proof)
  const isOpen = Math.max(accuracy.high, macro_f1.high) >= 0
  return proof.verdict === 'worse' && isOpen ? 'unproven' : proof.verdict
}

/**
 * Which version looks better, by the signs of both differences, and how sure that is; null where nothing can be said. The
 * certainty never decides the side: it is corrected for the tries, so many tries would turn it round.
 */
export function leadOf(proof: Judged): Lead | null {
  const verdict = verdictOf(proof)
  if (verdict === 'mixed') return null
  if (verdict !== 'unproven') {
    return { side: verdict === 'better' ? 'candidate' : 'baseline', sure: proof.sure }
  }
  if (isTooFew(proof)) return null
  const { accuracy, macro_f1 } = decisive(proof)
  const side = sideOf(accuracy)
  if (side === null || side !== sideOf(macro_f1)) return null
  const certainty = Math.min(certaintyOf(accuracy) ?? 0, certaintyOf(macro_f1) ?? 0)
  return certainty < LEAST_SAID ? null : { side, sure: certainty }
}

export function sideOf({ difference }: Pick<ProvenDifference, 'difference'>): Lead['side'] | null {
  if (difference === 0) return null
  return difference > 0 ? 'candidate' : 'baseline'
}

/** How sure the sign of one difference is; null where that is not worth a number. */
export function certaintyOf(score: ProvenDifference): number | null {
  const certainty = sideOf(score) === 'candidate' ? score.sure : score.sure_of_worse
  // Earlier releases did not correct the certainty of “worse”: a bar that crosses zero never says that it is proven.
  const isUncorrected = score.high >= 0 && score.low <= 0 && certainty >= 0.975
  return certainty < LEAST_SAID || isUncorrected ? null : certainty
}

/** Where the tags of the two differ, the verdict is about those of today. */
function decisive(proof: Judged): Pick<Proof, 'accuracy' | 'macro_f1'> {
  return proof.all_tags ?? proof
}

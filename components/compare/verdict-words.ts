import type { Proof } from '@/lib/contracts/proof'
import { count } from '@/lib/format/count'
import { sure } from '@/lib/format/percent'

/** With fewer texts that only one version got right, nothing can be said of the rest. */
const LEAST_ONE_SIDED = 10

/** The verdict in one sentence, by the numbers of the versions; it never says that two are equal. */
export function verdictTitle(proof: Proof): string {
  const { candidate, baseline, verdict, accuracy, macro_f1 } = proof
  if (verdict === 'better') return `v${candidate} is better: ${sure(proof.sure)}`
  if (verdict === 'worse') return `v${baseline} is better: ${sure(proof.sure)}`
  if (verdict === 'mixed' && proof.all_tags?.verdict === 'better') {
    return 'Better on all tags, worse on the tags that both know'
  }
  if (verdict === 'mixed') return 'Better by one score, worse by the other'
  if (oneSided(proof) < LEAST_ONE_SIDED) return 'Cannot tell: they differ on too few texts'
  const candidateSure = Math.min(accuracy.sure, macro_f1.sure)
  if (candidateSure > 0.5) return `v${candidate} looks better: ${sure(candidateSure)}`
  // The certainty is corrected in disfavour of the candidate, so its complement says nothing for the baseline.
  const isBaselineAhead = accuracy.difference < 0 && macro_f1.difference < 0
  return isBaselineAhead
    ? `v${baseline} looks better, but it is not proven`
    : 'Cannot tell yet which is better'
}

export function verdictSentence(proof: Proof): string {
  const differing = oneSided(proof)
  if (differing === 0) return `On none of ${count(proof.texts)} texts only one of them was right.`
  return `On ${count(differing)} of ${count(proof.texts)} texts only one of them was right:`
}

export function isSettled({ verdict }: Proof): boolean {
  return verdict === 'better' || verdict === 'worse'
}

function oneSided({ only_candidate, only_baseline }: Proof): number {
  return only_candidate + only_baseline
}

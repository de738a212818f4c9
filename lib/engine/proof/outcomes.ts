import type { Groups } from './groups'
import type { Outcomes, Proof } from './proof'

/** Of every text, who was right; 1 for right. */
export function countOutcomes(candidate: Uint8Array, baseline: Uint8Array): Outcomes {
  const outcomes = { both: 0, onlyCandidate: 0, onlyBaseline: 0, neither: 0 }
  for (let text = 0; text < candidate.length; text++) {
    if (candidate[text] === baseline[text]) outcomes[candidate[text] === 1 ? 'both' : 'neither']++
    else outcomes[candidate[text] === 1 ? 'onlyCandidate' : 'onlyBaseline']++
  }
  return outcomes
}

/** Groups won by a version: it got more of their texts right than the other. */
export function countOneSidedGroups(
  candidate: Uint8Array,
  baseline: Uint8Array,
  groups: Groups,
): Proof['oneSidedGroups'] {
  const leads = new Int32Array(groups.count)
  for (let text = 0; text < candidate.length; text++) {
    leads[groups.of[text]!]! += candidate[text]! - baseline[text]!
  }
  return {
    candidate: leads.filter((lead) => lead > 0).length,
    baseline: leads.filter((lead) => lead < 0).length,
  }
}

import type { Groups } from './groups'
import type { Outcomes, Proof } from './proof'

/** Of every text, who was right; 1 for right. */
export function countOutcomes(sandbox: Uint8Array, production: Uint8Array): Outcomes {
  const outcomes = { both: 0, onlySandbox: 0, onlyProduction: 0, neither: 0 }
  for (let text = 0; text < sandbox.length; text++) {
    if (sandbox[text] === production[text]) outcomes[sandbox[text] === 1 ? 'both' : 'neither']++
    else outcomes[sandbox[text] === 1 ? 'onlySandbox' : 'onlyProduction']++
  }
  return outcomes
}

/** Groups won by a version: it got more of their texts right than the other. */
export function countOneSidedGroups(
  sandbox: Uint8Array,
  production: Uint8Array,
  groups: Groups,
): Proof['oneSidedGroups'] {
  const leads = new Int32Array(groups.count)
  for (let text = 0; text < sandbox.length; text++) {
    leads[groups.of[text]!]! += sandbox[text]! - production[text]!
  }
  return {
    sandbox: leads.filter((lead) => lead > 0).length,
    production: leads.filter((lead) => lead < 0).length,
  }
}

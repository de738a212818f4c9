import { at } from '@/lib/at'
import type { Comparison } from '@/lib/engine/proof/comparison'
import { disagreementWeights } from '@/lib/engine/proof/disagreement-weights'
import { disagreements } from '@/lib/engine/proof/disagreements'
import { pickRows } from '@/lib/engine/tag-rows'
import type { Plan } from './plan'

/** The two versions on some of the texts, as the engine takes it. */
export function comparisonOn(plan: Plan, chosen: Int32Array): Comparison {
  const { pair, texts, answers, rows, tries } = plan
  const candidate = pickRows(rows.candidate, chosen)
  const baseline = pickRows(rows.baseline, chosen)
  // Weights need that the tagged disagreements are there, and then these are no longer texts that a model chose.
  const weights =
    plan.isWeighted &&
    plan.tally &&
    disagreementWeights(disagreements(candidate, baseline), plan.tally.agreeing)
  const isChosenByModel = (text: number) =>
    at(texts.chosenByModel, text) === 1 && !(plan.isWeighted && plan.isForProof(text))
  return {
    strategy: pair.multi ? 'multi' : 'single',
    tagCount: pair.tags.ids.length,
    truth: pickRows(rows.truth, chosen),
    groups: Int32Array.from(chosen, (text) => at(texts.groups, text)),
    ...(weights && { weights }),
    candidate: { answers: candidate, knows: pair.tags.knows.candidate },
    baseline: { answers: baseline, knows: pair.tags.knows.baseline },
    otherTries: tries.map((tried) => ({
      answers: pickRows(tried.answers, chosen),
      has: Uint8Array.from(chosen, (text) => at(tried.has, text)),
    })),
    newToBaseline: flags(chosen, (text) => at(answers.baseline, text).source === 'ordinary'),
    chosenByModel: flags(chosen, isChosenByModel),
  }
}

function flags(chosen: Int32Array, isSet: (text: number) => boolean): Uint8Array {
  return Uint8Array.from(chosen, (text) => Number(isSet(text)))
}

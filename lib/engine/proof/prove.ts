import { countTexts } from '@/lib/engine/tag-rows'
import type { Comparison } from './comparison'
import { duelOf, groupInfluences, type Scored } from './duel'
import { numberGroups } from './groups'
import { accuracyInfluences, macroF1Influences } from './influences'
import { mcnemar } from './mcnemar'
import { proveMetric } from './metric-proof'
import { countOneSidedGroups, countOutcomes } from './outcomes'
import type { Proof } from './proof'
import { compareSharedTags } from './shared-tags'
import { compareTags } from './tag-differences'
import { judge } from './verdict'

/** Is the candidate better than the baseline? Costs O(n M² + 20,000 (M² + T²)) for n texts, M tries and T tags. */
export function prove(everything: Comparison): Proof {
  const { comparison, leftOut } = compareSharedTags(everything)
  const { truth, candidate, otherTries, strategy } = comparison
  const texts = countTexts(truth)
  const ones = new Float64Array(texts).fill(1)
  const weights = comparison.weights ?? ones
  const groups = numberGroups(comparison.groups)
  const duel = duelOf(comparison, candidate.answers, weights)
  const { tried, baseline } = duel
  const otherDuels = otherTries.map(({ answers, has }) =>
    duelOf(
      comparison,
      answers,
      weights.map((w, text) => w * has[text]!),
    ),
  )
  const circumstances = {
    total: tried.scores.total,
    newShare: shareOf(comparison.newToBaseline, weights),
    chosenByModelShare: shareOf(comparison.chosenByModel, ones),
  }
  const proveScore = (
    name: 'accuracy' | 'macroF1',
    influencesOf: (version: Scored, weights: Float64Array) => Float64Array,
  ) =>
    proveMetric(
      {
        candidate: tried.scores[name],
        baseline: baseline.scores[name],
        tries: [duel, ...otherDuels].map((each) => groupInfluences(each, groups, influencesOf)),
      },
      circumstances,
    )
  const accuracy = proveScore('accuracy', accuracyInfluences)
  const macroF1 = proveScore('macroF1', macroF1Influences)
  const oneSidedGroups = countOneSidedGroups(tried.scores.isRight, baseline.scores.isRight, groups)
  return {
    verdict: judge(accuracy, macroF1, oneSidedGroups.candidate + oneSidedGroups.baseline),
    texts,
    groups: groups.count,
    total: circumstances.total,
    tries: 1 + otherTries.length,
    accuracy,
    macroF1,
    microF1:
      strategy === 'multi'
        ? { candidate: tried.scores.microF1, baseline: baseline.scores.microF1 }
        : null,
    outcomes: countOutcomes(tried.scores.isRight, baseline.scores.isRight),
    oneSidedGroups,
    tags: compareTags(truth, duel, groups),
    leftOut,
    newShare: circumstances.newShare,
    chosenByModelShare: circumstances.chosenByModelShare,
    mcnemar: mcnemar(oneSidedGroups.candidate, oneSidedGroups.baseline),
  }
}

/** The share of the weight that is flagged. */
function shareOf(flags: Uint8Array, weights: Float64Array): number {
  let flagged = 0
  let total = 0
  for (let text = 0; text < flags.length; text++) {
    flagged += flags[text]! * weights[text]!
    total += weights[text]!
  }
  return total === 0 ? 0 : flagged / total
}

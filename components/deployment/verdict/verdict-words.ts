import { toneOf } from '@/components/ui/charts/difference-tone'
import type { Proof } from '@/lib/contracts/proof'
import { count } from '@/lib/format/count'
import { percent, sure } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** What the two versions are called: “Sandbox” and “Production”, or by number where both belong to the past. */
export type Names = { candidate: string; baseline: string; isThen: boolean }

export const NOW: Names = { candidate: 'Sandbox', baseline: 'Production', isThen: false }

/** With fewer texts that only one version got right, nothing can be said of the rest. */
const LEAST_ONE_SIDED = 10

export function sealOf({ verdict }: Proof, { isThen }: Names): string {
  const then = isThen ? ' at the time' : ''
  if (verdict === 'better') return `Proven${then}`
  if (verdict === 'worse') return `Proven worse${then}`
  return isThen ? 'Not proven at the time' : 'More proof needed'
}

export function titleOf(proof: Proof, { candidate, baseline, isThen }: Names): string {
  const is = isThen ? 'was' : 'is'
  if (proof.verdict === 'better') return `${candidate} ${is} better: ${sure(proof.sure)}`
  if (proof.verdict === 'worse') return `${baseline} ${is} better: ${sure(proof.sure)}`
  if (proof.verdict === 'mixed') return mixedTitle(proof)
  if (oneSided(proof) < LEAST_ONE_SIDED) return 'Cannot tell yet'
  const [lower, alsoLower] = lowerScores(proof)
  if (!lower) return `Not proven: ${sure(proof.sure)}`
  if (alsoLower) return `Both scores ${isThen ? 'were' : 'are'} lower`
  return `${lower.name} ${is} worse: ${sure(lower.difference.sure_of_worse)}`
}

/** Scores that are lower by more than chance although the verdict is open: most often one, rarely both. */
function lowerScores({ accuracy, macro_f1 }: Proof) {
  const scores = [
    { name: 'Macro F1', word: 'macro F1', other: 'accuracy', difference: macro_f1 },
    { name: 'Accuracy', word: 'accuracy', other: 'macro F1', difference: accuracy },
  ]
  return scores.filter(({ difference }) => toneOf(difference) === 'down')
}

export function sentenceOf(proof: Proof, names: Names): string {
  const answered = names.isThen
    ? `Both answered the ${count(proof.texts)} texts tagged by then.`
    : `Both versions answered the same ${plural('tagged text', proof.texts)}.`
  const differing = oneSided(proof)
  const parts = [
    doubtOf(proof, names),
    allTagsOf(proof, names),
    answered,
    differing === 0
      ? 'On none of them only one was right.'
      : `On ${count(differing)} of them only one was right:`,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function doubtOf(proof: Proof, { candidate, baseline, isThen }: Names): string | null {
  if (isThen || proof.verdict === 'better' || proof.verdict === 'worse') return null
  if (proof.verdict === 'mixed' && isMixedByTags(proof)) {
    return `${candidate} has tags that ${baseline.toLowerCase()} does not have, and is worse on the tags that both know.`
  }
  if (proof.verdict === 'mixed') {
    const isAccurate = proof.accuracy.low > 0
    const [more, less] = isAccurate ? ['accuracy', 'macro F1'] : ['macro F1', 'accuracy']
    return `${candidate} has a better ${more}, ${baseline.toLowerCase()} a better ${less}, and neither is chance.`
  }
  if (oneSided(proof) < LEAST_ONE_SIDED) return 'The answers differ on too few texts.'
  const [lower, alsoLower] = lowerScores(proof)
  if (alsoLower) {
    return `That is not chance, but it may be unfair: texts that are new to ${baseline.toLowerCase()} or that a model chose are harder for ${candidate.toLowerCase()}.`
  }
  if (lower) {
    return `${candidate} has a lower ${lower.word}, and that is not chance; nothing is proven of its ${lower.other}.`
  }
  if (rounded(proof.accuracy.difference) === 0 && rounded(proof.macro_f1.difference) === 0) {
    return 'No difference shows, which does not mean that there is none.'
  }
  const ahead = proof.sure >= 0.5 ? candidate : baseline
  return `${ahead} may be better, but it could still be chance.`
}

/** In tenths of a point, as it is shown. */
function rounded(difference: number): number {
  return Math.abs(Math.round(difference * 1000))
}

export function oneSided({ only_candidate, only_baseline }: Proof): number {
  return only_candidate + only_baseline
}

/** What the bars say together. */
export function barsNote({ verdict }: Proof): string {
  if (verdict === 'better')
    return 'Bars are 95% intervals, corrected for the experiments tried. The verdict is the less sure of the two, and counts as proven when both bars stay right of zero.'
  if (verdict === 'worse')
    return 'Bars are 95% intervals, corrected for the experiments tried. Production is ahead by both scores.'
  return 'Bars are 95% intervals, corrected for the experiments tried. A bar that crosses zero could be chance.'
}

/** Where the tags of the two differ, the verdict is about those of today, and the figures are about those that both know. */
function allTagsOf({ all_tags }: Proof, { candidate, baseline }: Names): string | null {
  if (!all_tags) return null
  const { accuracy, texts } = all_tags
  const right = `${candidate} answers ${percent(accuracy.candidate)} right, ${baseline.toLowerCase()} ${percent(accuracy.baseline)}`
  return `Their tags differ. On all tags as they are now (${plural('text', texts)}), ${right}: a version is wrong on a text whose tag it does not have. The scores are about the tags that both know.`
}

function isMixedByTags({ all_tags }: Proof): boolean {
  return all_tags?.verdict === 'better'
}

function mixedTitle(proof: Proof): string {
  return isMixedByTags(proof)
    ? 'Better on all tags, worse on the tags that both know'
    : 'Better by one score, worse by the other'
}

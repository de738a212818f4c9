import type { Lead, Proof, ProvenDifference } from '@/lib/contracts/proof'
import { count } from '@/lib/format/count'
import { percent, sure } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { certaintyOf, isTooFew, type Judged, leadOf, sideOf, verdictOf } from './lead'

/**
 * All words of a verdict, wherever it is said. They never say that two versions are equal, and name a percentage only with
 * the version that it speaks for.
 */

/** What the two versions are called: “Sandbox” and “Production”, or by number. */
export type Names = { candidate: string; baseline: string; isThen: boolean }

export const NOW: Names = { candidate: 'Sandbox', baseline: 'Production', isThen: false }

export function byNumber(candidate: number, baseline: number, isThen = false): Names {
  return { candidate: `v${candidate}`, baseline: `v${baseline}`, isThen }
}

export function sealOf(proof: Judged, { isThen }: Names): string {
  const then = isThen ? ' at the time' : ''
  const verdict = verdictOf(proof)
  if (verdict === 'better') return `Proven${then}`
  if (verdict === 'worse') return `Proven worse${then}`
  return isThen ? 'Not proven at the time' : 'More proof needed'
}

/** The verdict in one line. */
export function verdictTitle(proof: Judged, names: Names): string {
  const verdict = verdictOf(proof)
  if (verdict === 'mixed') return mixedTitle(proof)
  const lead = leadOf(proof)
  const [lower, alsoLower] = verdict === 'unproven' ? lowerScores(proof) : []
  if (lower && !isTooFew(proof)) return lowerTitle(lower, alsoLower, names)
  return lead ? leadTitle(lead, verdict, names) : 'Cannot tell yet'
}

function leadTitle({ side, sure: certainty }: Lead, verdict: Proof['verdict'], names: Names) {
  const name = names[side]
  if (verdict === 'unproven') {
    return `${name} ${names.isThen ? 'looked' : 'looks'} better: ${sure(certainty)}, not proven`
  }
  return `${name} ${names.isThen ? 'was' : 'is'} better: ${sure(certainty)}`
}

/** Of a verdict whose evidence is not at hand. */
export function provenTitle(known: Pick<Proof, 'verdict' | 'sure'>, names: Names): string {
  const side = known.verdict === 'worse' ? 'baseline' : 'candidate'
  return leadTitle({ side, sure: known.sure }, known.verdict, names)
}

/** Beside a difference that is shown with its sign. */
export function besideDifference({ verdict, sure: certainty }: { verdict: string; sure: number }) {
  return verdict === 'better' || verdict === 'worse' ? sure(certainty) : 'not proven'
}

/** Beside the bar of one score: how sure its sign is. */
export function scoreCertainty(score: ProvenDifference): string {
  const certainty = certaintyOf(score)
  return certainty === null ? 'cannot tell' : sure(certainty)
}

/** Both differences as a picture shows them, each with how sure its sign is. */
export function scoresOf({ accuracy, macro_f1 }: Pick<Proof, 'accuracy' | 'macro_f1'>) {
  return [
    { name: 'Accuracy', measured: accuracy, certainty: scoreCertainty(accuracy) },
    { name: 'Macro F1', measured: macro_f1, certainty: scoreCertainty(macro_f1) },
  ]
}

type ThenKnown = { verdict: string; sure: number | null; lead: Lead | null }

/** What was known when a version was deployed, for a table. */
export function verdictThen({ verdict, sure: certainty, lead }: ThenKnown): string {
  const words = certainty === null ? '' : sure(certainty)
  switch (verdict) {
    case 'first':
      return 'First version'
    case 'pending':
      return 'Being computed'
    case 'missing':
      return 'None'
    case 'better':
      return `Better: ${words}`
    case 'worse':
      return `Worse: ${words}`
    case 'mixed':
      return 'Better and worse'
  }
  if (lead === null) return 'Not proven'
  return `Looked ${lead.side === 'candidate' ? 'better' : 'worse'}: ${sure(lead.sure)}, not proven`
}

type Lower = { name: string; word: string; other: string; difference: ProvenDifference }

/** Scores that are lower by more than chance although the verdict is open: most often one, rarely both. */
function lowerScores({ accuracy, macro_f1 }: Judged): Lower[] {
  const scores = [
    { name: 'Macro F1', word: 'macro F1', other: 'accuracy', difference: macro_f1 },
    { name: 'Accuracy', word: 'accuracy', other: 'macro F1', difference: accuracy },
  ]
  return scores.filter(({ difference }) => difference.high < 0)
}

/** Texts that are new to the baseline may explain a small loss: then it is lower, and no certainty is named. */
function lowerTitle({ name, difference }: Lower, other: Lower | undefined, { isThen }: Names) {
  if (other) return `Both scores ${isThen ? 'were' : 'are'} lower`
  const is = isThen ? 'was' : 'is'
  const certainty = difference.sure_of_worse
  return certainty < 0.975 ? `${name} ${is} lower` : `${name} ${is} worse: ${sure(certainty)}`
}

type Measured = Judged & Pick<Proof, 'texts' | 'groups'>

/** What the verdict rests on. */
export function verdictSentence(proof: Measured, names: Names): string {
  const differing = oneSided(proof)
  const parts = [
    doubtOf(proof, names),
    allTagsOf(proof, names),
    answeredOf(proof, names),
    differing === 0
      ? 'On none of them only one was right.'
      : `On ${count(differing)} of them only one was right:`,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function answeredOf({ texts, groups }: Measured, { isThen }: Names): string {
  const copies = groups < texts ? ` (${count(groups)} after near copies)` : ''
  return isThen
    ? `Both answered the ${count(texts)} texts tagged by then${copies}.`
    : `Both versions answered the same ${plural('tagged text', texts)}${copies}.`
}

function doubtOf(proof: Judged, { candidate, baseline, isThen }: Names): string | null {
  const verdict = verdictOf(proof)
  if (isThen || verdict === 'better' || verdict === 'worse') return null
  const other = lowercase(baseline)
  if (verdict === 'mixed' && isMixedByTags(proof)) {
    return `${candidate} has tags that ${other} does not have, and is worse on the tags that both know.`
  }
  if (verdict === 'mixed') {
    const isAccurate = proof.accuracy.low > 0
    const [more, less] = isAccurate ? ['accuracy', 'macro F1'] : ['macro F1', 'accuracy']
    return `${candidate} has a better ${more}, ${other} a better ${less}, and neither is chance.`
  }
  if (isTooFew(proof)) return 'The answers differ on too few texts.'
  const [lower, alsoLower] = lowerScores(proof)
  if (alsoLower) {
    return `That is not chance, but it may be unfair: texts that are new to ${other} or that a model chose are harder for ${lowercase(candidate)}.`
  }
  if (lower) {
    return `${candidate} has a lower ${lower.word}, and that is not chance; nothing is proven of its ${lower.other}.`
  }
  return openWords(proof, { candidate, baseline })
}

/** By the signs that stand beside the bars. */
function openWords(
  proof: Judged,
  { candidate, baseline }: Pick<Names, 'candidate' | 'baseline'>,
): string {
  const { accuracy, macro_f1 } = proof.all_tags ?? proof
  if (rounded(accuracy.difference) === 0 && rounded(macro_f1.difference) === 0) {
    return 'No difference shows, which does not mean that there is none.'
  }
  const [first, second] = [sideOf(accuracy), sideOf(macro_f1)]
  if (first !== null && second !== null && first !== second) {
    const [accurate, other] = first === 'candidate' ? [candidate, baseline] : [baseline, candidate]
    return `${accurate} has the higher accuracy, ${lowercase(other)} the higher macro F1, and both could be chance.`
  }
  const ahead = (first ?? second) === 'candidate' ? candidate : baseline
  return `${ahead} is ahead, but it could still be chance.`
}

/** In tenths of a point, as it is shown. */
function rounded(difference: number): number {
  return Math.abs(Math.round(difference * 1000))
}

export function oneSided({
  only_candidate,
  only_baseline,
}: Pick<Proof, 'only_candidate' | 'only_baseline'>): number {
  return only_candidate + only_baseline
}

/** What the bars say together. */
export function barsNote(proof: Judged, { baseline }: Names): string {
  const bars = 'Bars are 95% intervals, corrected for the experiments tried.'
  const verdict = verdictOf(proof)
  if (verdict === 'better')
    return `${bars} The verdict is the less sure of the two, and counts as proven when both bars stay right of zero.`
  if (verdict === 'worse') return `${bars} ${baseline} is ahead by both scores.`
  return `${bars} A bar that crosses zero could be chance.`
}

/** Where the tags of the two differ, the verdict is about those of today, and the figures are about those that both know. */
function allTagsOf({ all_tags }: Judged, { candidate, baseline }: Names): string | null {
  if (!all_tags) return null
  const { accuracy, texts } = all_tags
  const right = `${candidate} answers ${percent(accuracy.candidate)} right, ${lowercase(baseline)} ${percent(accuracy.baseline)}`
  return `Their tags differ. On all tags as they are now (${plural('text', texts)}), ${right}: a version is wrong on a text whose tag it does not have. The scores are about the tags that both know.`
}

function isMixedByTags({ all_tags }: Judged): boolean {
  return all_tags?.verdict === 'better'
}

function mixedTitle(proof: Judged): string {
  return isMixedByTags(proof)
    ? 'Better on all tags, worse on the tags that both know'
    : 'Better by one score, worse by the other'
}

/** Within a sentence: “production”, “v3”. */
function lowercase(name: string): string {
  return name.toLowerCase()
}

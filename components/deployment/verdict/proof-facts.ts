import type { Proof } from '@/lib/contracts/proof'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { points } from '@/lib/format/points'

/** What stands behind the verdict, in sentences; what does not apply is left out. */
export function proofFacts(proof: Proof): string[] {
  const { left_out, with_seen, tags_left_out, tags_merged, micro_f1 } = proof
  return [
    luckOf(proof),
    `McNemar’s test on accuracy (exact, mid-p, two-sided): p = ${proof.mcnemar.toPrecision(2)}.`,
    proof.groups < proof.texts &&
      `Copies of a text count as one: ${plural('different text', proof.groups)}.`,
    micro_f1 &&
      `Micro F1: sandbox ${(100 * micro_f1.candidate).toFixed(1)}, production ${(100 * micro_f1.baseline).toFixed(1)}.`,
    proof.new_texts > 0 &&
      `${plural('text', proof.new_texts)} ${proof.new_texts === 1 ? 'is' : 'are'} new to production, which was asked by its full model.`,
    proof.chosen_by_model > 0 &&
      `${plural('text', proof.chosen_by_model)} ${proof.chosen_by_model === 1 ? 'was' : 'were'} chosen for tagging by Langur, not at random.`,
    left_out.copies > 0 &&
      `Left out: ${plural('text', left_out.copies)} of which a version knows only a copy.`,
    left_out.tags > 0 &&
      `Left out: ${plural('text', left_out.tags)} with tags that only one version can answer.`,
    left_out.seen > 0 &&
      `Left out: ${plural('text', left_out.seen)} tagged after somebody saw an answer of one of the two, or of a draft beside one.`,
    with_seen &&
      `With them, on ${count(with_seen.texts)} texts: accuracy ${points(with_seen.accuracy)}, macro F1 ${points(with_seen.macro_f1)}.`,
    ...tags_left_out.map(
      ({ name, why, texts }) =>
        `${name} ${WHY[why]}${texts > 0 ? ` (${plural('text', texts)})` : ''}.`,
    ),
    ...tags_merged.map(
      ({ from, into }) => `${from} was merged into ${into} and counts as ${into}.`,
    ),
  ].filter((fact) => typeof fact === 'string')
}

const WHY = {
  added: 'is new in sandbox, and compared only on all tags as they are now',
  removed: 'is gone from sandbox, and compared only on all tags as they are now',
  in_neither: 'is known to neither version, and both are wrong on it on all tags as they are now',
} as const

/** Nothing is said where sandbox is not ahead: then no luck needs explaining. */
function luckOf({ verdict, luck, sure, tries }: Proof): string | false {
  const times = Math.round(luck * 1000)
  const often = times === 0 ? 'fewer than 1' : String(times)
  const start = 'If the two were really equally good, a lead like this would come up by luck in'
  if (verdict === 'worse') return `${start} ${often} of 1,000 comparisons.`
  if (sure < 0.5) return false
  const experiments =
    tries === 1 ? 'one experiment is counted' : `your ${count(tries)} experiments are counted`
  return `${start} ${often} of 1,000 comparisons; ${experiments}.`
}

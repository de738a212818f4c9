import type { TagRows } from '@/lib/engine/tag-rows'
import type { Duel } from './duel'
import type { Groups } from './groups'
import { eachF1Influence } from './influences'
import { type MaxT, twoSidedMaxT } from './max-t'
import { intervalOf, standingOf } from './metric-proof'
import type { TagProof } from './proof'
import { standardError } from './standard-error'
import { countPerTag } from './tag-counts'

/** With less, the F1 of a tag is too coarse for a normal distribution. Copies are counted once in both. */
const LEAST_TEXTS = 30
const LEAST_CHANGED_ANSWERS = 10

/**
 * The difference in F1 of each tag that has a text: the influences of `influences.ts` without the mean over tags,
 * summed by group, and a two-sided max-T over the tags with enough texts and changed answers (`max-t.ts`).
 */
export function compareTags(truth: TagRows, duel: Duel, groups: Groups): TagProof[] {
  const [candidate, baseline] = [duel.tried, duel.baseline]
  const answers = { candidate: candidate.answers, baseline: baseline.answers }
  const counts = countPerTag(truth, answers, candidate.scores.f1.length, groups)
  const tags = [...counts.keys()].filter((tag) => counts[tag]!.texts > 0)
  const judged = tags.filter(
    (tag) =>
      counts[tag]!.groups.size >= LEAST_TEXTS &&
      counts[tag]!.changedGroups.size >= LEAST_CHANGED_ANSWERS,
  )
  const vectors = influencesOn(judged, duel, groups)
  const test = twoSidedMaxT(vectors)
  return tags.map((tag) => {
    const difference = candidate.scores.f1[tag]! - baseline.scores.f1[tag]!
    const vector = vectors[judged.indexOf(tag)]
    return {
      tag,
      candidate: candidate.scores.f1[tag]!,
      baseline: baseline.scores.f1[tag]!,
      difference,
      texts: counts[tag]!.texts,
      found: counts[tag]!.found,
      certainty: vector
        ? certaintyOf(difference, standardError(vector, candidate.scores.total), test)
        : null,
    }
  })
}

/** ψ_g of the F1 of each of these tags, candidate − baseline. */
function influencesOn(
  tags: readonly number[],
  { tried, baseline, weights }: Duel,
  groups: Groups,
): Float64Array[] {
  const vectors = tags.map(() => new Float64Array(groups.count))
  const vectorOf = new Map(tags.map((tag, index) => [tag, vectors[index]!]))
  const addWith = (sign: number) => (text: number, tag: number, influence: number) => {
    const vector = vectorOf.get(tag)
    if (vector) vector[groups.of[text]!]! += sign * influence
  }
  eachF1Influence(tried, weights, addWith(1))
  eachF1Influence(baseline, weights, addWith(-1))
  return vectors
}

function certaintyOf(
  difference: number,
  se: number,
  { sureOf, criticalValue }: MaxT,
): TagProof['certainty'] {
  const interval = intervalOf(difference, criticalValue, se)
  return {
    sure: sureOf(difference / se),
    interval,
    standing: standingOf(interval[0] > 0, interval[1] < 0),
  }
}

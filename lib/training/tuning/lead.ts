import { at } from '@/lib/at'
import { numberGroups, sumByGroup } from '@/lib/engine/proof/groups'
import { accuracyInfluences, macroF1Influences } from '@/lib/engine/proof/influences'
import { scoresOf } from '@/lib/engine/proof/scores'
import { standardError } from '@/lib/engine/proof/standard-error'
import type { Strategy } from '@/lib/engine/settings'
import { pickRows, type TagRows } from '@/lib/engine/tag-rows'
import type { Measured } from './measured'

export type Lead = {
  /**
   * Worth of the challenger − worth of the champion, on the texts of the challenger's folds. Worth is the mean of
   * accuracy and macro F1: a deploy has to prove both.
   */
  difference: number
  standardError: number
  /** Whether any text moves one score more than the other. */
  differs: boolean
}

/** What both are held against; one group for each text of the training set. */
export type Judge = { strategy: Strategy; tagCount: number; groups: ArrayLike<number> }

export type Influences = {
  difference: number
  /** What each group of copies adds to the difference; groups are numbered alike for all who answered the same texts. */
  influences: Float64Array
  differs: boolean
}

/** A paired comparison: both answered the same texts, and copies of a text count as one observation. */
export function leadOf(judge: Judge, challenger: Measured, champion: Measured): Lead {
  const { difference, influences, differs } = influencesOf(judge, challenger, champion)
  return {
    difference,
    standardError: standardError(influences, challenger.texts.length),
    differs,
  }
}

export function influencesOf(judge: Judge, challenger: Measured, champion: Measured): Influences {
  const { strategy, tagCount } = judge
  const truth = challenger.tags
  const weights = new Float64Array(challenger.texts.length).fill(1)
  const [ours, theirs] = [challenger.answers, answersTo(champion, challenger.texts)].map(
    (answers: TagRows) => {
      const scores = scoresOf({ truth, strategy, tagCount }, answers, weights)
      const version = { answers, scores }
      const accuracy = accuracyInfluences(version, weights)
      const macroF1 = macroF1Influences(version, weights)
      return {
        worth: (scores.accuracy + scores.macroF1) / 2,
        influences: accuracy.map((influence, text) => (influence + at(macroF1, text)) / 2),
      }
    },
  )
  if (!ours || !theirs) throw new Error('Two are compared.')
  const groups = numberGroups(challenger.texts.map((text) => at(judge.groups, text)))
  const psi = ours.influences.map((influence, text) => influence - at(theirs.influences, text))
  return {
    difference: ours.worth - theirs.worth,
    influences: sumByGroup(psi, groups),
    differs: psi.some((influence) => influence !== 0),
  }
}

/** Both lists of texts ascend, and the champion has answered all that the challenger has. */
function answersTo({ texts: all, answers }: Measured, texts: Int32Array): TagRows {
  const rows = new Int32Array(texts.length)
  for (let row = 0, place = 0; row < texts.length; row++) {
    while (all[place] !== texts[row]) place++
    rows[row] = place
  }
  return pickRows(answers, rows)
}

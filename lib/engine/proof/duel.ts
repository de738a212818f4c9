import type { TagRows } from '@/lib/engine/tag-rows'
import type { Comparison } from './comparison'
import { type Groups, sumByGroup } from './groups'
import { type Scores, scoresOf } from './scores'

/** A version that was tried, and the baseline, on the texts that both answered. */
export type Duel = {
  readonly tried: Scored
  readonly baseline: Scored
  /** texts; 0 where one has no answer. */
  readonly weights: Float64Array
}

export type Scored = { readonly answers: TagRows; readonly scores: Scores }

export function duelOf(comparison: Comparison, tried: TagRows, weights: Float64Array): Duel {
  const score = (answers: TagRows) => ({ answers, scores: scoresOf(comparison, answers, weights) })
  return { tried: score(tried), baseline: score(comparison.baseline.answers), weights }
}

/** ψ_g: how much each group moves the difference, tried − baseline, of the score with these influences. */
export function groupInfluences(
  { tried, baseline, weights }: Duel,
  groups: Groups,
  influencesOf: (version: Scored, weights: Float64Array) => Float64Array,
): Float64Array {
  const ofTried = influencesOf(tried, weights)
  const ofBaseline = influencesOf(baseline, weights)
  return sumByGroup(
    ofTried.map((influence, text) => influence - ofBaseline[text]!),
    groups,
  )
}

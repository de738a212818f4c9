import { comparisonOf } from '@/bench/proof/comparing'
import { type Judged, judge } from '@/bench/proof/judged'
import { PAIRED, PLAIN } from '@/bench/proof/variants'
import {
  drawTexts,
  recipeOf,
  TRIES,
  trainVersion,
  trueDifference,
  type World,
} from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'
import type { Pair } from './settings'

/** A candidate that lost, after many other tries: corrected for all of them, and as if it were the only one. */
export type Loss = { readonly corrected: Judged; readonly uncorrected: Judged }

/** The pair turned round, so that what it gains is lost; the other tries are as good as each other. */
export function lossAmongTries(
  world: World,
  n: number,
  random: Random,
  [better, worse]: Pair,
): Loss {
  const { population, learner, variants } = world
  const draw = drawTexts(world, n, random)
  const recipe = recipeOf(world, draw.rows.slice(0, n), PLAIN, random)
  const of = (index: number) => ({ ...recipe, settings: PAIRED[index] ?? PLAIN })
  const tries = variants
    .slice(0, TRIES - 1)
    .map((settings) => learner.outOfFold({ ...recipe, settings }))
  const [candidate, baseline] = [of(worse), of(better)]
  const truth = trueDifference(
    trainVersion(world, candidate, draw),
    trainVersion(world, baseline, draw),
  )
  const answers = [learner.outOfFold(candidate), learner.outOfFold(baseline)] as const
  const judgeWith = (others: typeof tries) =>
    judge(comparisonOf(population, recipe.rows, ...answers, { tries: others }), truth)
  return { corrected: judgeWith(tries), uncorrected: judgeWith([]) }
}

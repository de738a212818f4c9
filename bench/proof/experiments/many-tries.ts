import { type AllAnswers, comparisonOf, scoreOf, type Truth } from '@/bench/proof/comparing'
import { type Judged, judge } from '@/bench/proof/judged'
import { pick } from '@/bench/proof/population'
import { PLAIN } from '@/bench/proof/variants'
import {
  drawTexts,
  recipeOf,
  TRIES,
  trainVersion,
  trueDifference,
  type World,
} from '@/bench/proof/world'
import { prove } from '@/lib/engine/proof/prove'
import type { Random } from '@/lib/engine/random'
import type { Settings } from '@/lib/engine/settings'

export type ManyTries = {
  /** The best of all, corrected for all, and as if it were the only one. */
  readonly best: Judged
  readonly bestUncorrected: Judged
  /** The first that is called better, corrected for those so far; the last where none is. */
  readonly first: Judged
  /** The worst of all, corrected for all, and as if it were the only one. */
  readonly worst: Judged
  readonly worstUncorrected: Judged
}

/** The baseline and 20 tries from the same texts and folds, as good as each other. */
export function manyTries(world: World, n: number, random: Random): ManyTries {
  const { population, learner, variants } = world
  const draw = drawTexts(world, n, random)
  const rows = draw.rows.slice(0, n)
  const recipe = recipeOf(world, rows, PLAIN, random)
  const recipes = variants.map((settings: Settings) => ({ ...recipe, settings }))
  const old = random() % recipes.length
  const baseline = recipes[old] ?? recipe
  const tried = recipes.toSpliced(old, 1)
  const baselineAnswers = learner.outOfFold(baseline)
  const answers = tried.map((each) => learner.outOfFold(each))
  const compare = (candidate: AllAnswers, tries: readonly AllAnswers[]) =>
    comparisonOf(population, rows, candidate, baselineAnswers, { tries })
  const isBetter = (candidate: AllAnswers, tries: readonly AllAnswers[]) =>
    prove(compare(candidate, tries)).verdict.kind === 'better'

  const scores = answers.map((each) => scoreOf(population, rows, pick(each, rows)))
  const sums = scores.map(({ accuracy, macroF1 }) => accuracy + macroF1)
  const best = sums.indexOf(Math.max(...sums))
  const worst = sums.indexOf(Math.min(...sums))
  // the correction only ever makes it less sure, and costs much more than to look without
  const found = answers.findIndex(
    (each, i) => isBetter(each, []) && isBetter(each, answers.slice(0, i)),
  )
  const first = found === -1 ? TRIES - 1 : found

  const oldVersion = trainVersion(world, baseline, draw)
  const truthOf = (index: number) =>
    trueDifference(trainVersion(world, tried[index] ?? recipe, draw), oldVersion)
  const judgeTry = (index: number, tries: readonly AllAnswers[], truth: Truth) =>
    judge(compare(answers[index] ?? baselineAnswers, tries), truth)
  const truthOfBest = truthOf(best)
  const truthOfWorst = truthOf(worst)
  return {
    best: judgeTry(best, answers.toSpliced(best, 1), truthOfBest),
    bestUncorrected: judgeTry(best, [], truthOfBest),
    first: judgeTry(first, answers.slice(0, first), first === best ? truthOfBest : truthOf(first)),
    worst: judgeTry(worst, answers.toSpliced(worst, 1), truthOfWorst),
    worstUncorrected: judgeTry(worst, [], truthOfWorst),
  }
}

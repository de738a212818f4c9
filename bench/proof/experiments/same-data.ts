import type { Judged } from '@/bench/proof/judged'
import { MEAN_COPIES, repeatRows } from '@/bench/proof/samples'
import { PLAIN } from '@/bench/proof/variants'
import { drawTexts, recipeOf, trainVersion, type World } from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'
import { judgeVersions } from './two-versions'

/** The same version twice; with other folds the answers that it gives to its own texts are others. */
export function sameData(
  world: World,
  n: number,
  random: Random,
  { otherFolds, copied }: { otherFolds: boolean; copied: boolean },
): Judged {
  const draw = drawTexts(world, n, random)
  const rows = copied ? repeatRows(draw.rows.subarray(0, n / MEAN_COPIES)) : draw.rows.slice(0, n)
  const recipe = recipeOf(world, rows, PLAIN, random)
  const baseline = trainVersion(world, recipe, draw)
  const folds = otherFolds ? recipeOf(world, rows.toReversed(), PLAIN, random).folds : recipe.folds
  const candidate = { ...baseline, recipe: { ...recipe, folds } }
  return judgeVersions(world, candidate, baseline)
}

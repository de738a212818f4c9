import type { Judged } from '@/bench/proof/judged'
import { PLAIN } from '@/bench/proof/variants'
import { drawTexts, recipeOf, trainVersion, type World } from '@/bench/proof/world'
import { otherTag } from '@/bench/proof/zipf-topics'
import type { Random } from '@/lib/engine/random'
import { judgeVersions } from './two-versions'

/** The share of texts that had another tag when the baseline was trained. */
const RETAGGED = 0.03

/** Texts chosen at random were retagged since; both are held against the tags as they are now. */
export function retagged(world: World, n: number, random: Random): Judged {
  const { labels, tagCount } = world.population
  const draw = drawTexts(world, n, random)
  const recipe = recipeOf(world, draw.rows.slice(0, n), PLAIN, random)
  const before = labels.slice()
  for (const row of draw.rows.subarray(0, Math.round(RETAGGED * n))) {
    before[row] = otherTag(labels[row] ?? 0, tagCount, random)
  }
  return judgeVersions(
    world,
    trainVersion(world, recipe, draw),
    trainVersion(world, { ...recipe, labels: before }, draw),
  )
}

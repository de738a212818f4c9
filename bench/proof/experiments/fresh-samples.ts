import type { Judged } from '@/bench/proof/judged'
import { MEAN_COPIES, repeatRows } from '@/bench/proof/samples'
import { PLAIN } from '@/bench/proof/variants'
import { drawTexts, recipeOf, trainVersion, type World } from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'
import { judgeVersions } from './two-versions'

/** Two versions with the same settings, from samples of the same size that share some of their texts. */
export function freshSamples(
  world: World,
  n: number,
  random: Random,
  { shared, copied }: { shared: number; copied: boolean },
): Judged {
  const draw = drawTexts(world, 2 * n, random)
  const different = copied ? Math.round(n / MEAN_COPIES) : n
  const common = draw.rows.subarray(0, Math.round(shared * different))
  const fresh = different - common.length
  const sampleFrom = (start: number) => {
    const rows = Int32Array.of(...common, ...draw.rows.subarray(start, start + fresh))
    return copied ? repeatRows(rows) : rows
  }
  const old = recipeOf(world, sampleFrom(n), PLAIN, random)
  const now = recipeOf(world, sampleFrom(common.length), PLAIN, random, old.folds)
  return judgeVersions(world, trainVersion(world, now, draw), trainVersion(world, old, draw))
}

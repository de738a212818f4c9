import type { Judged } from '@/bench/proof/judged'
import { PLAIN } from '@/bench/proof/variants'
import { drawTexts, leastSureFirst, recipeOf, trainVersion, type World } from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'
import { judgeVersions } from './two-versions'

const GROWTH = 1.3
/** The untagged texts of which the least sure are tagged, per text that is. */
const CHOICE = 5

/** The baseline learnt from fewer texts; since then more were tagged, at random or those that it was least sure of. */
export function moreTexts(
  world: World,
  n: number,
  random: Random,
  { uncertainFirst }: { uncertainFirst: boolean },
): Judged {
  const before = Math.round(n / GROWTH)
  const untagged = before + CHOICE * (n - before)
  const draw = drawTexts(world, untagged, random)
  const old = recipeOf(world, draw.rows.slice(0, before), PLAIN, random)
  const baseline = trainVersion(world, old, draw)
  const candidates = draw.rows.subarray(before, untagged)
  const order = uncertainFirst ? leastSureFirst(baseline, candidates) : candidates
  const rows = Int32Array.of(...old.rows, ...order.subarray(0, n - before))
  const candidate = trainVersion(world, recipeOf(world, rows, PLAIN, random, old.folds), draw)
  return judgeVersions(world, candidate, baseline, {
    chosenByModel: Uint8Array.from(rows, (_, i) => Number(uncertainFirst && i >= before)),
  })
}

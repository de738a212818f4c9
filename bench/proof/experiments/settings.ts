import type { Truth } from '@/bench/proof/comparing'
import type { Judged } from '@/bench/proof/judged'
import { PAIRED, PLAIN } from '@/bench/proof/variants'
import {
  drawTexts,
  isNear,
  recipeOf,
  trainVersion,
  trueDifference,
  type Version,
  type World,
} from '@/bench/proof/world'
import type { Random } from '@/lib/engine/random'
import { judgeVersions } from './two-versions'

/** Indices of the settings of the candidate and of the baseline. */
export type Pair = readonly [candidate: number, baseline: number]

const indices = [...PAIRED.keys()]
export const PAIRS: readonly Pair[] = indices.flatMap((candidate) =>
  indices.flatMap((baseline) => (baseline === candidate ? [] : [[candidate, baseline] as const])),
)

/** Two versions from the same texts and folds with these settings. */
export function fixedPair(world: World, n: number, random: Random, pair: Pair): Judged {
  const [candidate, baseline] = trainSettings(world, n, random, pair)
  if (!candidate || !baseline) throw new RangeError(`There is no pair ${pair}.`)
  return judgeVersions(world, candidate, baseline)
}

/** Two of which the candidate is truly as good or at most half a point worse; null where the draw has no such pair. */
export function nearPair(world: World, n: number, random: Random): Judged | null {
  const versions = trainSettings(world, n, random, indices)
  const near = PAIRS.flatMap(([first, second]) => {
    const [candidate, baseline] = [versions[first], versions[second]]
    if (!candidate || !baseline) return []
    return isNear(trueDifference(candidate, baseline)) ? [{ candidate, baseline }] : []
  })
  const chosen = near[random() % Math.max(1, near.length)]
  return chosen ? judgeVersions(world, chosen.candidate, chosen.baseline) : null
}

/** What the first of each pair truly gains over the second. */
export function trueGains(world: World, n: number, random: Random): Truth[] {
  const versions = trainSettings(world, n, random, indices)
  return PAIRS.map(([first, second]) => {
    const [candidate, baseline] = [versions[first], versions[second]]
    return candidate && baseline ? trueDifference(candidate, baseline) : { accuracy: 0, macroF1: 0 }
  })
}

function trainSettings(
  world: World,
  n: number,
  random: Random,
  chosen: readonly number[],
): Version[] {
  const draw = drawTexts(world, n, random)
  const recipe = recipeOf(world, draw.rows.slice(0, n), PLAIN, random)
  return chosen.map((index) =>
    trainVersion(world, { ...recipe, settings: PAIRED[index] ?? PLAIN }, draw),
  )
}

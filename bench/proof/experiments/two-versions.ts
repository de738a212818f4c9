import { comparisonOf } from '@/bench/proof/comparing'
import { type Judged, judge } from '@/bench/proof/judged'
import { newTo, trueDifference, unseenAnswers, type Version, type World } from '@/bench/proof/world'
import type { Comparison } from '@/lib/engine/proof/comparison'

/** The proof on all that the candidate was trained on, held against the truth. */
export function judgeVersions(
  world: World,
  candidate: Version,
  baseline: Version,
  changes: Partial<Comparison> = {},
): Judged {
  const { rows } = candidate.recipe
  const comparison = comparisonOf(
    world.population,
    rows,
    unseenAnswers(world, candidate, rows),
    unseenAnswers(world, baseline, rows),
    { newToBaseline: newTo(baseline, rows), ...changes },
  )
  return judge(comparison, trueDifference(candidate, baseline))
}

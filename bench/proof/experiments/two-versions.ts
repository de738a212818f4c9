import { comparisonOf } from '@/bench/proof/comparing'
import { type Judged, judge } from '@/bench/proof/judged'
import { newTo, trueDifference, unseenAnswers, type Version, type World } from '@/bench/proof/world'
import type { Comparison } from '@/lib/engine/proof/comparison'

/** The proof on all that the sandbox was trained on, held against the truth. */
export function judgeVersions(
  world: World,
  sandbox: Version,
  production: Version,
  changes: Partial<Comparison> = {},
): Judged {
  const { rows } = sandbox.recipe
  const comparison = comparisonOf(
    world.population,
    rows,
    unseenAnswers(world, sandbox, rows),
    unseenAnswers(world, production, rows),
    { newToProduction: newTo(production, rows), ...changes },
  )
  return judge(comparison, trueDifference(sandbox, production))
}

import 'server-only'
import type { RandomCheckRow, RandomCheckTextRow } from '@/db/versions/random-checks'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { estimate } from './estimates'

export function toRandomCheck(
  check: RandomCheckRow,
  texts: readonly RandomCheckTextRow[],
): RandomCheck {
  const { id, version, multi, at, actor, population, seed, isAdded } = check
  return {
    id,
    version,
    multi,
    at: at.toISOString(),
    by: actor,
    texts: texts.length,
    population,
    seed,
    ...estimate(texts, check),
    added: isAdded,
  }
}

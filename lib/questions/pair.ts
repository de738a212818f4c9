import 'server-only'
import type { VersionRow } from '@/db/versions/versions'

/** Two versions of a model: whether the candidate is better than the baseline. They may be the same. */
export type Pair = { candidate: VersionRow; baseline: VersionRow }

/** As the keys of questions name them. */
export function numbersOf({ candidate, baseline }: Pair): { candidate: number; baseline: number } {
  return { candidate: candidate.number, baseline: baseline.number }
}

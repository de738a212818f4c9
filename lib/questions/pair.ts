import 'server-only'
import type { VersionRow } from '@/db/versions/versions'

/** Two versions of a model: whether the candidate is better than the baseline. They may be the same. */
export type Pair = { candidate: VersionRow; baseline: VersionRow }

type Numbered = { candidate: Pick<VersionRow, 'number'>; baseline: Pick<VersionRow, 'number'> }

/** As the keys of questions name them. */
export function numbersOf({ candidate, baseline }: Numbered): {
  candidate: number
  baseline: number
} {
  return { candidate: candidate.number, baseline: baseline.number }
}

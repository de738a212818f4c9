import type { Comparison } from '@/lib/contracts/comparison'
import { plural } from '@/lib/format/plural'

export type DeployCheck = { isFine: boolean; text: string }

type CheckedState = { comparison: Comparison; isChangedSinceTraining: boolean }

/** What one wants to have seen before deploying. */
export function deployChecks({ comparison, isChangedSinceTraining }: CheckedState): DeployCheck[] {
  const { sandbox, tags } = comparison
  return [
    tags.removed.length === 0
      ? { isFine: true, text: 'No tags removed' }
      : { isFine: false, text: `Never answers ${listed(tags.removed)} again` },
    ...(tags.renamed.length > 0
      ? [{ isFine: false, text: `${plural('tag', tags.renamed.length)} with a new name` }]
      : []),
    isChangedSinceTraining
      ? { isFine: false, text: `Changes since the training are not part of v${sandbox.number}` }
      : { isFine: true, text: 'Trained with all texts, tags and settings as they are now' },
    ...sandbox.warnings.map((text) => ({ isFine: false, text })),
  ]
}

const NAMED = 3

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED
  const shown = names.slice(0, NAMED).join(', ')
  return rest > 0 ? `${shown} and ${plural('other tag', rest)}` : shown
}

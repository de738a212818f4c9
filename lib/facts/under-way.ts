import type { Analysis } from '@/lib/contracts/analysis'
import type { Import } from '@/lib/contracts/import'
import type { Run } from '@/lib/contracts/run'

type LongWork = Pick<Run | Import | Analysis<unknown>, 'state'>

/** Whether a training, a search, an import or an analysis is being worked off, or waits for its turn. */
export function isUnderWay(work: LongWork | null | undefined): boolean {
  return work?.state === 'queued' || work?.state === 'running'
}

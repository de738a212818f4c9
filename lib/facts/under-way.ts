import type { Analysis } from '@/lib/contracts/analysis'
import type { Arrival } from '@/lib/contracts/arrival'
import type { BackupJob } from '@/lib/contracts/backup'
import type { Batch } from '@/lib/contracts/batch'
import type { Export } from '@/lib/contracts/export'
import type { Import } from '@/lib/contracts/import'
import type { Run } from '@/lib/contracts/run'

type LongWork = Pick<
  Run | Import | Export | Arrival | Batch | Analysis<unknown> | BackupJob,
  'state'
>

/** Whether a training, a search, an import, a batch, an export, a model on its way in, an analysis or a backup is being worked off, or waits for its turn. */
export function isUnderWay(work: LongWork | null | undefined): boolean {
  return work?.state === 'queued' || work?.state === 'running'
}

import type { LeaseName } from '@/db/leases/all-leases'
import { analysing } from './analysing'
import { arriving } from './arriving'
import { backingUp } from './backing-up'
import { batches } from './batches'
import { bulkWrites } from './bulk-writes'
import { deleteKeptRequests } from './delete-kept-requests'
import { deleteOldAudit } from './delete-old-audit'
import { deleteOldBatches } from './delete-old-batches'
import { deleteOldExports } from './delete-old-exports'
import { delivering } from './delivering'
import { endOldImports } from './end-old-imports'
import { eraseDeletedModels } from './erase-deleted-models'
import { exporting } from './exporting'
import { gatherDeployEvidence } from './gather-deploy-evidence'
import { imports } from './imports'
import { indexTexts } from './index-texts'
import type { JobKind } from './job-kind'
import { leased } from './leased'
import { pruneVersionFiles } from './prune-version-files'
import { sweepFiles } from './sweep-files'
import { training } from './training'
import { tuning } from './tuning'
import { watchUnknownWords } from './watch-unknown-words'

/** Every table of long work has its kind, or this does not compile. */
const longWork: Record<LeaseName, JobKind> = {
  runs: leased(training),
  tunings: leased(tuning),
  analyses: leased(analysing),
  imports: leased(imports),
  exports: leased(exporting),
  bulkWrites: leased(bulkWrites),
  batches: leased(batches),
  backups: leased(backingUp),
  arrivals: leased(arriving),
  deliveries: leased(delivering),
}

/** All that the job runner does. */
export const jobKinds: JobKind[] = [
  ...Object.values(longWork),
  // Somebody waits for each of these, and a large one must not keep small ones of other models waiting.
  longWork.bulkWrites,
  longWork.bulkWrites,
  // A target that hangs must not keep the others waiting.
  longWork.deliveries,
  longWork.deliveries,
  gatherDeployEvidence,
  eraseDeletedModels,
  deleteKeptRequests,
  deleteOldExports,
  pruneVersionFiles,
  endOldImports,
  deleteOldBatches,
  deleteOldAudit,
  sweepFiles,
  watchUnknownWords,
  indexTexts,
]

import { arrivalLease } from '@/db/arrivals/arrivals'
import { backupLease } from '@/db/backups/backup-jobs'
import { batchLease } from '@/db/batches/batches'
import { erasureLease } from '@/db/erasures/erasures'
import { exportLease } from '@/db/exports/exports'
import { importLease } from '@/db/imports/imports'
import { bulkLease } from '@/db/models/bulk-writes'
import { analysisLease } from '@/db/questions/analyses'
import { runLease } from '@/db/training/runs'
import { tuningLease } from '@/db/training/tunings'
import { deliveryLease } from '@/db/webhooks/deliveries'

/** All tables of long work. Each has its kind of job in `lib/jobs/job-kinds.ts`, and `lease-laws.test.ts` holds for it. */
export const allLeases = {
  runs: runLease,
  tunings: tuningLease,
  imports: importLease,
  exports: exportLease,
  analyses: analysisLease,
  bulkWrites: bulkLease,
  batches: batchLease,
  backups: backupLease,
  arrivals: arrivalLease,
  deliveries: deliveryLease,
  erasures: erasureLease,
}

export type LeaseName = keyof typeof allLeases

import type { LeaseName } from '@/db/leases/all-leases'
import { analysing } from './analysing'
import { erasing } from './erasing'
import { gathering } from './gathering'
import { imports } from './imports'
import type { JobKind } from './job-kind'
import { leased } from './leased'
import { pruning } from './pruning'
import { tidying } from './tidying'
import { training } from './training'
import { tuning } from './tuning'
import { watching } from './watching'

/** Every table of long work has its kind, or this does not compile. */
const longWork: Record<LeaseName, JobKind> = {
  runs: leased(training),
  tunings: leased(tuning),
  analyses: leased(analysing),
  imports: leased(imports),
}

/** All that the job runner does. */
export const jobKinds: JobKind[] = [
  ...Object.values(longWork),
  gathering,
  erasing,
  tidying,
  pruning,
  watching,
]

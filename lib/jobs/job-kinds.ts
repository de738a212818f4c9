import { analysing } from './analysing'
import { erasing } from './erasing'
import { gathering } from './gathering'
import { imports } from './imports'
import type { JobKind } from './job-kind'
import { pruning } from './pruning'
import { tidying } from './tidying'
import { training } from './training'
import { tuning } from './tuning'
import { watching } from './watching'

/** All that the job runner does. */
export const jobKinds: JobKind[] = [
  training,
  tuning,
  analysing,
  gathering,
  imports,
  erasing,
  tidying,
  pruning,
  watching,
]

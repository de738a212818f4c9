import { erasing } from './erasing'
import { imports } from './imports'
import type { JobKind } from './job-kind'
import { tidying } from './tidying'

/** All that the job runner does. */
export const jobKinds: JobKind[] = [imports, erasing, tidying]

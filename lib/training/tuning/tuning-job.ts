import 'server-only'
import type { Database } from '@/db/connection/database'
import type { TuningRow } from '@/db/training/tunings'
import type { TuningProgress } from '@/lib/contracts/tuning'

/** A search that a runner has taken, and what it is worked off with. */
export type TuningJob = {
  db: Database
  tuning: TuningRow
  /** Id of the runner that holds the search. */
  runner: string
  workerFile: string
  /** What all that is done may take together. */
  memoryBytes: number
  /** Fires with an `Interrupted`. */
  signal: AbortSignal
  /** From now on progress is what this answers. */
  tell: (progress: () => TuningProgress) => void
}

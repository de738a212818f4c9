import 'server-only'
import type { Database } from '@/db/connection'
import type { RunRow } from '@/db/runs'
import type { RunProgress } from '../contracts/run'

/** A run that a runner has taken, and what it is worked off with. */
export type TrainingJob = {
  db: Database
  run: RunRow
  /** Id of the runner that holds the run. */
  runner: string
  workerFile: string
  /** Fires with an `Interrupted`. */
  signal: AbortSignal
  report: (progress: RunProgress) => void
}

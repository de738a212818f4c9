import 'server-only'
import type { Database } from '@/db/connection/database'
import type { RunRow } from '@/db/training/runs'
import type { RunProgress } from '@/lib/contracts/run'
import type { KeptThreads } from './learn/kept-threads'
import type { KeptCorpus } from './read/kept-corpus'

/** What reading a model's data takes. */
export type ReadingJob = {
  db: Pick<Database, 'read'>
  /** A training, or a search. */
  run: { modelId: number }
  /** Fires with an `Interrupted`. */
  signal: AbortSignal
}

/** A run that a runner has taken, and what it is worked off with. */
export type TrainingJob = ReadingJob & {
  db: Database
  run: RunRow
  /** Id of the runner that holds the run. */
  runner: string
  workerFile: string
  /** What the last training has read. */
  keptCorpus?: KeptCorpus
  /** The threads of the last training. */
  keptThreads?: KeptThreads | undefined
  /** What the training may take. */
  memoryBytes: number
  /** From now on progress is what this answers. */
  tell: (progress: () => RunProgress) => void
}

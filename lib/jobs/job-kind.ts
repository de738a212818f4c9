import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import type { KeptThreads } from '@/lib/training/learn/kept-threads'
import type { KeptCorpus } from '@/lib/training/read/kept-corpus'
import type { Among } from './among'
import type { JobMemory } from './job-memory'
import type { JobEnded } from './job-metrics'

/** What every job has at hand. */
export type JobContext = {
  db: Database
  /** Id of this runner; what is taken by it carries it. */
  runner: string
  among: Among
  log: Logger
  /** The program of the worker threads that train. */
  workerFile: string
  /** Where backups go. */
  backupFolder: string
  /** What a training may take, in bytes. */
  memoryBytes: number
  /** What the last training has read, for the next one. */
  keptCorpus: KeptCorpus
  /** The threads of the last training, for the next one. */
  keptThreads: KeptThreads
  memory: JobMemory
  jobEnded: JobEnded
}

/** Ends early, without a trace of its own, when the signal fires: the next runner goes on. */
type Job = (stop: AbortSignal) => Promise<void>

/** One kind of work. One job of a kind is done at a time; different kinds go side by side. */
export type JobKind = {
  name: string
  /** Taken by leases, so that every runner may look for it; all else is done by one of them. */
  isLeased?: true
  /** How long to wait before looking again when there was nothing to do and nobody rang. */
  pauseMs: number
  /** Takes the next job, so that no other runner does it; null when there is none. */
  take: (context: JobContext) => Promise<Job | null>
}

import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import type { Aside } from '@/lib/aside/create-aside'
import type { Env } from '@/lib/env'
import type { Auth } from '@/lib/services/accounts/auth'
import type { QueueHolds } from '@/lib/services/samples/queue-holds'
import type { Serving } from '@/lib/serving/create-serving'
import type { Connections } from './connections'
import type { InFlight } from './in-flight'
import type { Metrics } from './metrics'

export type RunnerState = 'starting' | 'ready' | 'restarting' | 'stopped'

/** The job runner as endpoints see it. What they write wakes it by itself. */
export type Jobs = { state: () => RunnerState }

/** All that lives as long as the process, made once by the entry in lib/server. */
export type Application = {
  env: Env
  db: Database
  auth: Auth
  jobs: Jobs
  serving: Serving
  aside: Aside
  metrics: Metrics
  /** The program of a module in which a version is taken away, as it was built. */
  moduleProgram: () => Promise<string>
  inFlight: InFlight
  connections: Connections
  queueHolds: QueueHolds
  log: Logger
  version: string
  startedAt: Date
  /** Fires when the server stops, so that nobody who waits keeps it. */
  stopping: AbortSignal
}

const KEY = Symbol.for('langur')

/**
 * The server bundle, the route handlers and the page layer each have their own copy of every module, so the
 * one application is kept on `globalThis`.
 */
export function getApplication(): Application {
  const application = (globalThis as { [KEY]?: Application })[KEY]
  if (!application) throw new Error('The application is not started.')
  return application
}

export function provideApplication(application: Application): void {
  ;(globalThis as { [KEY]?: Application })[KEY] = application
}

import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import type { Aside } from '@/lib/aside/create-aside'
import type { Health } from '@/lib/contracts/server'
import type { ProcessesStatus } from '@/lib/contracts/status'
import type { Env } from '@/lib/env'
import type { Auth } from '@/lib/services/accounts/auth'
import type { LimitCounter } from '@/lib/services/accounts/limit-counter'
import type { Drafts } from '@/lib/services/drafts/create-drafts'
import type { QueueHolds } from '@/lib/services/samples/queue-holds'
import type { Serving } from '@/lib/serving/create-serving'
import type { Connections } from './connections'
import type { InFlight } from './in-flight'
import type { Metrics } from './metrics'

/** The processes as one of them sees the others. */
export type Processes = {
  /** Which one this is. */
  own: string
  states: () => Pick<Health, 'web' | 'jobs'>
  /** Prometheus text of all of them; without those that do not answer in time. */
  metrics: () => Promise<string>
  /** What all of them tell of themselves, and the parent of them. */
  status: () => Promise<ProcessesStatus>
  /** Why the process that writes cannot write; null when it can, or does not say. */
  whyNoWriting: () => Promise<string | null>
}

/** What every process has that answers requests. It may only read: what writes throws then. */
export type Answering = {
  env: Env
  db: Database
  auth: Pick<Auth, 'tokens' | 'identifySession'>
  processes: Processes
  serving: Pick<Serving, 'pick' | 'longTexts' | 'requests'>
  /** What is limited is counted by one process for all. */
  limits: Pick<LimitCounter, 'enter' | 'leave' | 'take'>
  metrics: Metrics
  inFlight: InFlight
  connections: Pick<Connections, 'know'>
  log: Logger
  version: string
  startedAt: Date
  /** Fires when the server stops, so that nobody who waits keeps it. */
  stopping: AbortSignal
}

/** What the process of pages and API has, and lives as long as it: made once by the entry in lib/server. */
export type Application = Answering & {
  auth: Auth
  serving: Serving
  aside: Aside
  /** Which texts are in whose hands: to be tagged, and to be given a second opinion. */
  queueHolds: QueueHolds
  /** Where the documents that explain Langur lie. */
  documentsFolder: string
  secondHolds: QueueHolds
  /** What has learnt the tags as they are now. */
  drafts: Drafts
  /** The program of a module in which a version is taken away, as it was built. */
  moduleProgram: () => Promise<string>
}

const KEY = Symbol.for('langur')

/**
 * The server bundle, the route handlers and the page layer each have their own copy of every module, so the
 * one application is kept on `globalThis`.
 */
export function getApplication(): Application {
  // What answers without pages is bound by `handleAnywhere`, whose type asks for no more than `Answering`.
  const application = (globalThis as { [KEY]?: Application })[KEY]
  if (!application) throw new Error('The application is not started.')
  return application
}

export function provideApplication(application: Answering): void {
  ;(globalThis as { [KEY]?: Answering })[KEY] = application
}

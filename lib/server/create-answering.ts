import type { Logger } from 'pino'
import { watchChanges } from '@/db/connection/changes'
import type { Database } from '@/db/connection/database'
import type { Aside } from '@/lib/aside/create-aside'
import { ANONYMOUS_CONNECTIONS } from '@/lib/contracts/limits'
import type { Env } from '@/lib/env'
import type { Answering, Processes } from '@/lib/http/application'
import { createConnections } from '@/lib/http/connections'
import { createInFlight } from '@/lib/http/in-flight'
import { createMetrics, type Metrics } from '@/lib/http/metrics'
import { createTokenRegistry, type TokenUse } from '@/lib/services/accounts/token-registry'
import { backupAge } from '@/lib/services/backups/backup-age'
import { createServing } from '@/lib/serving/create-serving'
import type { NotesTaker } from '@/lib/serving/write-notes'
import type { Listening } from './listen'

type Parts = {
  env: Env
  /** Only read. */
  db: Database
  processes: (metrics: Metrics) => Processes
  aside: Aside
  /** Those who write what is noted here. */
  notes: NotesTaker & { touchTokens: (used: TokenUse) => Promise<void> }
  limits: Answering['limits']
  log: Logger
  version: string
  startedAt: Date
  stopping: AbortSignal
}

/** What a process has that listens, and what the others tell it that they changed: `expect` of the changes. */
export function createAnswering({ processes, notes, aside, ...parts }: Parts) {
  const { env, db, log } = parts
  const changes = watchChanges(db)
  const tokens = createTokenRegistry(db, changes, notes.touchTokens)
  const metrics = createMetrics({
    states: () => answering.processes.states(),
    lastBackup: async () => (await backupAge(db, env.backupFolder))?.last ?? null,
    isWritable: async () =>
      (await db.trouble()) === null && (await answering.processes.whyNoWriting()) === null,
  })
  const answering: Listening = {
    ...parts,
    processes: processes(metrics),
    serving: createServing(db, log, aside, { changes, notes }),
    // Requests of a session are handed over.
    auth: { tokens, identifySession: async () => undefined },
    metrics,
    inFlight: createInFlight(),
    // Each process counts its own, so that together they take as many as one would.
    connections: createConnections(Math.ceil(ANONYMOUS_CONNECTIONS / env.serveProcesses)),
  }
  return { answering, tokens, changes }
}

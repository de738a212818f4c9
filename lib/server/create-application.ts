import type { Logger } from 'pino'
import { deleteExpiredSessions } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'
import type { Aside } from '@/lib/aside/create-aside'
import { ANONYMOUS_CONNECTIONS } from '@/lib/contracts/limits'
import type { Env } from '@/lib/env'
import type { Application, Jobs } from '@/lib/http/application'
import { createConnections } from '@/lib/http/connections'
import { createInFlight } from '@/lib/http/in-flight'
import { createMetrics } from '@/lib/http/metrics'
import { createAuth } from '@/lib/services/accounts/auth'
import { createAdmin } from '@/lib/services/accounts/create-admin'
import { hashSessionTokens } from '@/lib/services/accounts/hash-session-tokens'
import { readLoginSecret } from '@/lib/services/accounts/login-secret'
import { backupAge } from '@/lib/services/backups/backup-age'
import { createQueueHolds } from '@/lib/services/samples/queue-holds'
import { createServing } from '@/lib/serving/create-serving'

/** The job runner as the listening process sees it. */
export type RunnerProcess = Jobs & {
  /** Has it look for work at once; it also looks by itself. */
  wake: () => void
}

type Parts = {
  env: Env
  db: Database
  jobs: RunnerProcess
  aside: Aside
  log: Logger
  version: string
  stopping: AbortSignal
  moduleProgram: Application['moduleProgram']
}

/** The one application of this process, on an open and migrated database. */
export async function createApplication(parts: Parts): Promise<Application> {
  const { env, db, jobs, aside, log, version, stopping, moduleProgram } = parts
  if (env.admin) await createAdmin(db, env.admin)
  await deleteExpiredSessions(db, new Date())
  await hashSessionTokens(db)
  db.onCommit(jobs.wake)
  const secret = await readLoginSecret(db)
  return {
    env,
    db,
    jobs,
    aside,
    log,
    version,
    stopping,
    moduleProgram,
    serving: createServing(db, log),
    auth: createAuth(db, { secret, publicUrl: env.publicUrl, basePath: env.basePath, log }),
    metrics: createMetrics({
      isRunnerReady: () => jobs.state() === 'ready',
      lastBackup: async () => (await backupAge(db, env.backupFolder))?.last ?? null,
      isWritable: async () => (await db.trouble()) === null,
    }),
    inFlight: createInFlight(),
    connections: createConnections(ANONYMOUS_CONNECTIONS),
    queueHolds: createQueueHolds(),
    startedAt: new Date(),
  }
}

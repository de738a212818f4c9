import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import type { Aside } from '@/lib/aside/create-aside'
import type { Env } from '@/lib/env'
import type { Application, Processes } from '@/lib/http/application'
import type { Connections } from '@/lib/http/connections'
import { createInFlight } from '@/lib/http/in-flight'
import { createMetrics, type Metrics } from '@/lib/http/metrics'
import { createAuth } from '@/lib/services/accounts/auth'
import { readLoginSecret } from '@/lib/services/accounts/login-secret'
import { createServing } from '@/lib/serving/create-serving'

type Parts = {
  env: Env
  db: Database
  processes: (metrics: Metrics) => Processes
  connections: Pick<Connections, 'know'>
  /** Has the job runner look for work at once; it also looks by itself. */
  wake: () => void
  aside: Aside
  limits: Application['limits']
  queueHolds: Application['queueHolds']
  secondHolds: Application['secondHolds']
  log: Logger
  version: string
  startedAt: Date
  stopping: AbortSignal
  documentsFolder: string
  moduleProgram: Application['moduleProgram']
}

/** The application of the process of pages and API, on an open and prepared database. */
export async function createApplication({
  processes,
  wake,
  ...parts
}: Parts): Promise<Application> {
  const { env, db, log } = parts
  db.onCommit(wake)
  const secret = await readLoginSecret(db)
  const metrics = createMetrics()
  return {
    ...parts,
    processes: processes(metrics),
    serving: createServing(db, log, parts.aside),
    auth: createAuth(db, {
      secret,
      publicUrl: env.publicUrl,
      basePath: env.basePath,
      oidc: env.oidc,
      log,
    }),
    metrics,
    inFlight: createInFlight(),
  }
}

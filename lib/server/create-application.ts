import type { Logger } from 'pino'
import { deleteExpiredSessions } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { Env } from '@/lib/env'
import type { Application, Jobs } from '@/lib/http/application'
import { createMetrics } from '@/lib/http/metrics'
import { createAuth } from '@/lib/services/accounts/auth'
import { createAdmin } from '@/lib/services/accounts/create-admin'
import { readLoginSecret } from '@/lib/services/accounts/login-secret'
import { createServing } from '@/lib/serving/create-serving'

type Parts = {
  env: Env
  db: Database
  jobs: Jobs
  log: Logger
  version: string
}

/** The one application of this process, on an open and migrated database. */
export async function createApplication(parts: Parts): Promise<Application> {
  const { env, db, jobs, log, version } = parts
  if (env.admin) await createAdmin(db, env.admin)
  await deleteExpiredSessions(db, new Date())
  const secret = await readLoginSecret(db)
  return {
    env,
    db,
    jobs,
    log,
    version,
    serving: createServing(db, log),
    auth: createAuth(db, { secret, publicUrl: env.publicUrl, log }),
    metrics: createMetrics(() => jobs.state() === 'ready'),
    startedAt: new Date(),
  }
}

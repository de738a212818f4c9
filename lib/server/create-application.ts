import type { Logger } from 'pino'
import { deleteExpiredSessions } from '@/db/accounts'
import type { Database } from '@/db/connection'
import type { Env } from '../env'
import type { Application, Jobs } from '../http/application'
import { createMetrics } from '../http/metrics'
import { createAuth } from '../services/accounts/auth'
import { createAdmin } from '../services/accounts/create-admin'
import { readLoginSecret } from '../services/accounts/login-secret'
import { createServing } from '../serving/create-serving'

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

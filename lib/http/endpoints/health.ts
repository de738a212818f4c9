import * as contract from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/endpoint'

export const showHealth = handle(
  contract.showHealth,
  async ({ application: { db, jobs, version, startedAt } }) => {
    try {
      await db.ping()
    } catch (cause) {
      throw new AppError('NOT_READY', 'The database does not answer.', { cause })
    }
    return { status: 'ok' as const, version, jobs: jobs.state(), started: startedAt.toISOString() }
  },
)

import * as contract from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/endpoint'
import { backupAge } from '@/lib/services/backups/backup-age'

export const showHealth = handle(
  contract.showHealth,
  async ({ application: { db, env, jobs, version, startedAt } }) => {
    try {
      await db.ping()
    } catch (cause) {
      throw new AppError('NOT_READY', 'The database does not answer.', { cause })
    }
    const age = await backupAge(db, env.backupFolder)
    return {
      status: 'ok' as const,
      version,
      jobs: jobs.state(),
      started: startedAt.toISOString(),
      backup: age && { last: age.last?.toISOString() ?? null, overdue: age.isOverdue },
    }
  },
)

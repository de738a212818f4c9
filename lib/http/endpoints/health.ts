import * as contract from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { handleAnywhere } from '@/lib/http/endpoint'
import { backupAge } from '@/lib/services/backups/backup-age'

/** What is in memory is still answered, but nobody knows what of it is in the file. */
const UNREADABLE = ['damaged', 'gone', 'away']

export const showHealth = handleAnywhere(
  contract.showHealth,
  async ({ application: { db, env, processes, version, startedAt } }) => {
    const trouble = await db.trouble().catch((cause) => {
      throw new AppError('NOT_READY', 'The database does not answer.', { cause })
    })
    if (trouble && UNREADABLE.includes(trouble.trouble)) {
      throw new AppError('NOT_READY', trouble.message)
    }
    const age = await backupAge(db, env.backupFolder)
    return {
      status: 'ok' as const,
      version,
      process: processes.own,
      role: env.role ?? ('all' as const),
      ...processes.states(),
      started: startedAt.toISOString(),
      storage: trouble?.message ?? (await processes.whyNoWriting()),
      clock: await db.clockFault(),
      backup: age && { last: age.last?.toISOString() ?? null, overdue: age.isOverdue },
    }
  },
)

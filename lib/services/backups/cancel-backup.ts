import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import { backupLease, backupUnderWay } from '@/db/backups/backup-jobs'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'

/** The job runner ends it within a second. */
export async function cancelBackup(db: Database, actor: Actor, backupId: number): Promise<void> {
  await db.write(async (tx) => {
    const underWay = await backupUnderWay(tx)
    if (underWay?.id !== backupId) {
      throw new AppError('CONFLICT', `Backup ${backupId} is not under way.`)
    }
    await backupLease.cancel(tx, backupId, new Date())
    await addAudit(tx, actor, 'backup cancelled', `number ${backupId}`)
  })
}

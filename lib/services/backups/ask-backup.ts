import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import { ensureBackup, newestBackup } from '@/db/backups/backup-jobs'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { actorName } from '@/lib/services/actor-name'
import { madeElsewhere, requireOwnBackups } from './made-elsewhere'
import { readSchedule } from './schedule'
import { lastSlot } from './slots'

/** After one that failed, such as for want of space, the schedule tries again after this long. */
const AGAIN_MS = 3_600_000

/** Asks the job runner for a backup, unless one is under way. */
export async function askBackup(db: Database, actor: Actor): Promise<void> {
  requireOwnBackups(db)
  await db.write(async (tx) => {
    const { isNew } = await ensureBackup(tx, actorName(actor), new Date())
    if (isNew) await addAudit(tx, actor, 'backup asked for', 'now')
  })
}

/** Asks for the one that the schedule wants since its last moment, also when no server ran at that moment. */
export async function askDueBackup(db: Database, now: Date): Promise<void> {
  const slot = lastSlot(await readSchedule(db), now)
  if (!slot || madeElsewhere(db.address) !== null) return
  const newest = await newestBackup(db.read)
  if (newest && newest.createdAt >= slot && !isToRepeat(newest, now)) return
  await db.write((tx) => ensureBackup(tx, null, now))
}

function isToRepeat({ state, finishedAt }: { state: string; finishedAt: Date | null }, now: Date) {
  return (
    state === 'failed' && finishedAt !== null && now.getTime() - finishedAt.getTime() > AGAIN_MS
  )
}

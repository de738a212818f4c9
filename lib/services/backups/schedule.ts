import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { readMeta, setMeta } from '@/db/meta'
import type { Actor } from '@/lib/contracts/actor'
import { type BackupSchedule, backupScheduleSchema } from '@/lib/contracts/backup'
import { requireOwnBackups } from './made-elsewhere'

const UNTIL_SOMEBODY_SAYS: BackupSchedule = { every: 'off', weekday: 'sunday', hour: 3, keep: 7 }

export async function readSchedule(db: Database): Promise<BackupSchedule> {
  const stored = await readMeta(db, 'backup_schedule')
  return stored === undefined ? UNTIL_SOMEBODY_SAYS : backupScheduleSchema.parse(JSON.parse(stored))
}

export async function editSchedule(
  db: Database,
  actor: Actor,
  change: { [Name in keyof BackupSchedule]?: BackupSchedule[Name] | undefined },
): Promise<void> {
  requireOwnBackups(db)
  const schedule = backupScheduleSchema.parse({ ...(await readSchedule(db)), ...change })
  const { every, weekday, hour, keep } = schedule
  await db.write(async (tx) => {
    await setMeta(tx, 'backup_schedule', JSON.stringify(schedule))
    await addAudit(
      tx,
      actor,
      'backup schedule changed',
      `${every}, ${weekday}, ${hour} h, keep ${keep}`,
    )
  })
}

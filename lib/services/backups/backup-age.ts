import 'server-only'
import { listBackupFiles } from '@/db/backups/backup-files'
import type { Database } from '@/db/connection/database'
import { madeElsewhere } from './made-elsewhere'
import { readSchedule } from './schedule'
import { lastSlot } from './slots'

/** A backup of a large database takes its time, and one that failed is tried again. */
const GRACE_MS = 2 * 3_600_000

export type BackupAge = { last: Date | null; isOverdue: boolean }

/** Of which moment the last whole backup is, and whether the schedule wanted a newer one; null while it is off. */
export async function backupAge(db: Database, folder: string): Promise<BackupAge | null> {
  const now = new Date()
  const slot = lastSlot(await readSchedule(db), new Date(now.getTime() - GRACE_MS))
  if (!slot || madeElsewhere(db.address) !== null) return null
  const newest = (await listBackupFiles(folder)).find(({ kind }) => kind === 'asked')
  return { last: newest?.madeAt ?? null, isOverdue: !newest || newest.madeAt < slot }
}

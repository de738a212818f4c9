import 'server-only'
import { listBackupFiles } from '@/db/backups/backup-files'
import { type BackupRow, newestBackup } from '@/db/backups/backup-jobs'
import type { Database } from '@/db/connection/database'
import type { BackupJob, Backups } from '@/lib/contracts/backup'
import { madeElsewhere } from './made-elsewhere'
import { readSchedule } from './schedule'
import { nextSlot } from './slots'

export async function showBackups(db: Database, folder: string): Promise<Backups> {
  const schedule = await readSchedule(db)
  const elsewhere = madeElsewhere(db.address)
  const files = await listBackupFiles(folder)
  const newest = await newestBackup(db.read)
  return {
    schedule,
    next: elsewhere === null ? (nextSlot(schedule, new Date())?.toISOString() ?? null) : null,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    folder,
    elsewhere,
    items: files.map(({ name, kind, madeAt, bytes }) => ({
      name,
      kind,
      made: madeAt.toISOString(),
      bytes,
    })),
    job: newest && toJob(newest),
  }
}

function toJob({
  id,
  state,
  askedBy,
  createdAt,
  finishedAt,
  progress,
  error,
}: BackupRow): BackupJob {
  const created = createdAt.toISOString()
  const finished = finishedAt?.toISOString() ?? null
  return { id, state, by: askedBy, created, finished, progress, error }
}

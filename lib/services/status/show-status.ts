import 'server-only'
import { statfs } from 'node:fs/promises'
import { listBackupFiles } from '@/db/backups/backup-files'
import type { Database } from '@/db/connection/database'
import { isPostgres, nameOf } from '@/db/postgres/address'
import { databaseBytes, databaseVersions } from '@/db/status/database-file'
import { longWork } from '@/db/status/queue'
import type { ProcessesStatus, Status } from '@/lib/contracts/status'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { backupAge } from '@/lib/services/backups/backup-age'
import { madeElsewhere } from '@/lib/services/backups/made-elsewhere'

const SLOWEST = 10

type Asked = {
  version: string
  startedAt: Date
  backupFolder: string
  trouble: string | null
  told: ProcessesStatus
}

/** How this Langur is, of one moment. */
export async function showStatus(
  db: Database,
  { version, startedAt, backupFolder, trouble, told }: Asked,
): Promise<Status> {
  const disk = await statfs(db.folder)
  const bytes = await databaseBytes(db)
  const queue = await longWork(db.read)
  const age = await backupAge(db, backupFolder)
  const [last] = (await listBackupFiles(backupFolder)).filter(({ kind }) => kind === 'asked')
  return {
    started: startedAt.toISOString(),
    processes: told.processes,
    queue: queue.map(({ oldest, ...one }) => ({ ...one, oldest: oldest?.toISOString() ?? null })),
    storage: {
      folder: db.folder,
      server: isPostgres(db.address) ? nameOf(db.address) : null,
      free_bytes: disk.bavail * disk.bsize,
      total_bytes: disk.blocks * disk.bsize,
      database_bytes: bytes.file,
      log_bytes: bytes.log,
      trouble,
    },
    backup: {
      last: last?.madeAt.toISOString() ?? null,
      folder: backupFolder,
      overdue: age?.isOverdue ?? false,
      scheduled: age !== null,
      elsewhere: madeElsewhere(db.address) !== null,
    },
    slow_statements: [...told.slow].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST),
    versions: {
      langur: version,
      node: process.versions.node,
      icu: process.versions.icu ?? 'none',
      engine: ENGINE_VERSION,
      ...(await databaseVersions(db.read)),
    },
  }
}
